using System.Globalization;
using System.Text.RegularExpressions;

namespace StreamPlatform.Media;

/// <summary>Reads the summary that ffmpeg's filter <c>ebur128</c> writes at its end.</summary>
public static partial class LoudnessReader
{
    /// <summary>Null when there is no summary in the text.</summary>
    public static Loudness? Read(string text) =>
        Summary().Matches(text) is { Count: > 0 } summaries ? Read(summaries[^1]) : null;

    private static Loudness Read(Match summary) => new(Number(summary.Groups["integrated"].Value), Number(summary.Groups["peak"].Value));

    // silence has a peak of "-inf"
    private static double Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NegativeInfinity;

    //   Integrated loudness:
    //     I:         -23.0 LUFS
    //   ...
    //   True peak:
    //     Peak:       -3.0 dBFS
    [GeneratedRegex(@"\bI:\s+(?<integrated>\S+) LUFS.*?\bPeak:\s+(?<peak>\S+) dBFS", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Summary();
}
