using System.Globalization;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Transcoder.Planning;

namespace StreamPlatform.Transcoder.Encoding;

// Pure: measures all of a short sound by EBU R 128, and of a long one a minute in pieces from all over it.
internal static class LoudnessCommand
{
    private const int Pieces = 6;
    private static readonly TimeSpan Piece = TimeSpan.FromSeconds(10);

    // With what it says at its end: the frame log goes to a level that is not shown
    private const string Meter = "ebur128=peak=true:framelog=verbose";

    public static ToolCommand For(TranscodingPlan plan, SourceSound sound, SourceInput source)
    {
        var stream = sound.StreamIndex.ToString(CultureInfo.InvariantCulture);
        var starts = Starts(plan);
        string[] inputs =
        [
            .. starts.SelectMany(start => (string[])[.. source.Arguments, .. start > TimeSpan.Zero ? ["-ss", Seconds.Of(start)] : Array.Empty<string>(), "-t", Seconds.Of(LengthOf(starts)), "-i", source.Url]),
        ];
        var joined = string.Concat(starts.Select((_, i) => FormattableString.Invariant($"[{i}:{stream}]aformat=sample_rates=48000:channel_layouts=stereo[p{i}];")))
            + string.Concat(starts.Select((_, i) => FormattableString.Invariant($"[p{i}]")))
            + FormattableString.Invariant($"concat=n={starts.Count}:v=0:a=1,{Meter}[out]");
        return new ToolCommand(
            ToolCommand.Ffmpeg,
            ["-hide_banner", "-nostats", "-v", "info", "-nostdin", "-max_error_rate", "1", .. inputs, "-filter_complex", joined, "-map", "[out]", "-f", "null", "-"]);
    }

    // Where a source cannot be sought, only its beginning is near.
    private static IReadOnlyList<TimeSpan> Starts(TranscodingPlan plan)
    {
        var length = plan.Segments.Duration.ToTimeSpan();
        return length <= Pieces * Piece || !plan.Clock.Seekable ? [TimeSpan.Zero] : [.. Enumerable.Range(0, Pieces).Select(i => (length - Piece) * i / (Pieces - 1))];
    }

    private static TimeSpan LengthOf(IReadOnlyList<TimeSpan> starts) => starts.Count == 1 ? Pieces * Piece : Piece;
}
