using System.Text.RegularExpressions;

namespace StreamPlatform.Messaging.Failures;

/// <summary>Takes out of an exception's message what nobody may read: passwords, keys, signatures and tokens.</summary>
internal static partial class Redaction
{
    private const int MaxLength = 1000;
    private const int MatchMilliseconds = 5000;
    private const string Kept = "${kept}";
    private const string Mark = "***";

    public static string Clean(string text)
    {
        var shortened = text.Length <= MaxLength ? text : text[..MaxLength] + "…";
        return UserInfo().Replace(Bearer().Replace(Pair().Replace(shortened, Kept + Mark), Kept + Mark), Kept + Mark + "@");
    }

    // Password=hunter2;  sig=abc%3D&  "apiKey": "…"
    [GeneratedRegex("""(?<kept>(?:password|pwd|passphrase|secret|accountkey|api[-_]?key|sharedaccesssignature|sig|token)["']?\s*[=:]\s*["']?)[^\s;&"',]+""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex Pair();

    // Authorization: Bearer eyJ…
    [GeneratedRegex(@"(?<kept>(?:bearer|basic)\s+)[A-Za-z0-9._~+/=-]{8,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex Bearer();

    // amqp://guest:secret@host
    [GeneratedRegex(@"(?<kept>\b[a-z][a-z0-9+.-]{0,15}://)[^\s/@]+@", RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex UserInfo();
}
