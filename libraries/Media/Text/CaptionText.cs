using System.Text;
using System.Text.RegularExpressions;

namespace StreamPlatform.Media;

/// <summary>One line of a cue. Only tags that WebVTT knows stay; what only looks like one is shown as it is.</summary>
internal static partial class CaptionText
{
    internal static string Clean(string line)
    {
        var text = new StringBuilder();
        var position = 0;
        foreach (var tag in Tag().EnumerateMatches(line))
        {
            Plain(text, line.AsSpan(position..tag.Index));
            var found = line.AsSpan(tag.Index, tag.Length);
            text.Append(Known().IsMatch(found) ? found : []);
            position = tag.Index + tag.Length;
        }

        Plain(text, line.AsSpan(position));
        return text.ToString().Trim();
    }

    private static void Plain(StringBuilder text, ReadOnlySpan<char> words)
    {
        foreach (var letter in words)
        {
            _ = letter switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                _ when char.IsControl(letter) => text,
                _ => text.Append(letter),
            };
        }
    }

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>|<[0-9:.]+>|\{\\[^{}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\A(?:</?(?:c|i|b|u|ruby|rt|v|lang)(?:\.[\w.-]+)?(?:[ \t][^<>]*)?>|<[0-9:.]+>)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Known();
}
