namespace StreamPlatform.Identity.Accounts;

internal static class DisplayName
{
    public const int MaxLength = 50;

    public static string? TryParse(string? input)
    {
        var name = input?.Trim();
        return name is { Length: > 0 and <= MaxLength } && !name.Any(char.IsControl) ? name : null;
    }
}
