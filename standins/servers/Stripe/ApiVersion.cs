namespace StreamPlatform.Standins.Stripe;

internal static class ApiVersion
{
    public const string Current = "2026-10-28.endive";
}
