namespace StreamPlatform.Payments.Ledger;

// What we hold at Stripe is a debit; whom we owe it to are credits.
internal static class Accounts
{
    public const string Stripe = "stripe";
    public const string Tax = "tax";
    public const string Platform = "platform";
    public const string PremiumPool = "premium-pool";

    public static string Creator(string userId) => $"creator:{userId}";
}
