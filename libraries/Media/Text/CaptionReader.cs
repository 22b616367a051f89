using System.Globalization;
using System.Text.RegularExpressions;

namespace StreamPlatform.Media;

/// <summary>Reads WebVTT and SubRip, which differ in little: a header, and the comma before the milliseconds.</summary>
internal static partial class CaptionReader
{
    private const int MostCues = 20_000;
    private const int Milliseconds = 1000;

    // Blocks of WebVTT that are no cues
    private static readonly string[] Asides = ["WEBVTT", "NOTE", "STYLE", "REGION"];

    internal static CaptionFile Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var cues = new List<WebVttCue>();
        for (var i = 0; i < lines.Length;)
        {
            var end = Array.FindIndex(lines, i, string.IsNullOrWhiteSpace);
            end = end < 0 ? lines.Length : end;
            if (end > i && !IsAside(lines[i]))
            {
                if (ReadCue(lines.AsSpan(i..end), i + 1, out var cue) is { } problem)
                {
                    return new CaptionFile([], problem);
                }

                cues.Add(cue);
            }

            i = end + 1;
        }

        return cues.Count switch
        {
            0 => new CaptionFile([], "There is no caption in the file."),
            > MostCues => new CaptionFile([], $"There are more than {MostCues} captions in the file."),
            _ => new CaptionFile([.. cues.OrderBy(cue => cue.Start)]),
        };
    }

    private static bool IsAside(string line) => Asides.Any(word => line == word || line.StartsWith(word + " ", StringComparison.Ordinal) || line.StartsWith(word + "\t", StringComparison.Ordinal));

    // A number or a name may stand above the times.
    private static string? ReadCue(ReadOnlySpan<string> lines, int number, out WebVttCue cue)
    {
        cue = default;
        var at = lines[0].Contains("-->", StringComparison.Ordinal) ? 0 : 1;
        if (at >= lines.Length || Timing().Match(lines[at]) is not { Success: true } timing)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Line {number + at} should be the times of a caption, like 00:01:02.500 --> 00:01:05.000.");
        }

        var (start, end) = (Time(timing, "from"), Time(timing, "to"));
        if (end <= start)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The caption in line {number + at} ends before it begins.");
        }

        var settings = Setting().Matches(timing.Groups["rest"].Value).Select(match => match.Value);
        cue = new WebVttCue(start, end, string.Join('\n', lines[(at + 1)..].ToArray().Select(CaptionText.Clean)), string.Join(' ', settings));
        return null;
    }

    private static MediaTime Time(Match timing, string part)
    {
        long Number(string unit) => timing.Groups[part + unit] is { Success: true } group ? long.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return new MediaTime(((Number("h") * 60 + Number("m")) * 60 + Number("s")) * Milliseconds + Number("ms"), Milliseconds);
    }

    [GeneratedRegex(
        @"^\s*(?:(?<fromh>\d{1,4}):)?(?<fromm>\d{1,2}):(?<froms>\d{2})[.,](?<fromms>\d{3})\s+-->\s+(?:(?<toh>\d{1,4}):)?(?<tom>\d{1,2}):(?<tos>\d{2})[.,](?<toms>\d{3})(?<rest>\s.*)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Timing();

    [GeneratedRegex(@"\b(?:vertical|line|position|size|align):[A-Za-z0-9.,%-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Setting();
}
