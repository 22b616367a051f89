using System.Text.RegularExpressions;

namespace StreamPlatform.Standins.Mongo.Query;

internal static class RegexPattern
{
    // A pattern comes from a client: it may not hold the server for longer than this.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    public static Regex Compile(string pattern, string flags)
    {
        var options = RegexOptions.CultureInvariant;
        foreach (var flag in flags)
        {
            options |= flag switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                'u' => RegexOptions.None,
                _ => throw Errors.Location(51108, $"invalid flag in regex options: {flag}"),
            };
        }
        try
        {
            return new Regex(pattern, options, Limit);
        }
        catch (ArgumentException)
        {
            throw Errors.Location(51091, $"Regular expression is invalid: {pattern}");
        }
    }

    // "^abc.*" begins with "abc"; a character that a quantifier or an alternative could take back does not count.
    public static string? Prefix(string pattern, string flags)
    {
        if (!pattern.StartsWith('^') || flags.Length > 0 || pattern.Contains('|'))
        {
            return null;
        }
        var literal = pattern.AsSpan(1);
        var end = literal.IndexOfAny(@".$^*+?()[]{}\");
        if (end >= 0)
        {
            literal = literal[end] is '*' or '?' or '{' ? literal[..Math.Max(0, end - 1)] : literal[..end];
        }
        return literal.Length > 0 ? literal.ToString() : null;
    }
}
