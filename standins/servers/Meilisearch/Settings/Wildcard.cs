namespace StreamPlatform.Standins.Meilisearch.Settings;

// "meta.*", "*_en", "*": the patterns of attribute names.
internal static class Wildcard
{
    public static bool Matches(string pattern, string name)
    {
        if (pattern == "*")
        {
            return true;
        }
        if (pattern.StartsWith('*'))
        {
            return pattern.EndsWith('*') && pattern.Length > 1
                ? name.Contains(pattern[1..^1], StringComparison.Ordinal)
                : name.EndsWith(pattern[1..], StringComparison.Ordinal);
        }
        return pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : Covers(pattern, name);
    }

    public static bool IsPattern(string name) => name.Contains('*', StringComparison.Ordinal);

    // "author" covers "author" and "author.name".
    public static bool Covers(string attribute, string name) =>
        name.StartsWith(attribute, StringComparison.Ordinal) && (name.Length == attribute.Length || name[attribute.Length] == '.');
}
