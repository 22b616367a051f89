using System.Text.RegularExpressions;

namespace StreamPlatform.Ffmpeg;

// ffmpeg repeats the whole address of its input, signature included, in its errors.
internal static partial class Redaction
{
    public static string Redact(string text) => Address().Replace(text, "<source>");

    [GeneratedRegex("""(?:https?|file|unix):[^\s'"]+""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
