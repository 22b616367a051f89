using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Planning;

// What a source has beside its picture and its first sound. Pure.
internal static class SourceExtras
{
    private const int MostTexts = 16;
    private const int MostChapters = 200;

    // Pictures of text cannot become WebVTT.
    private static readonly string[] TextCodecs = ["subrip", "srt", "ass", "ssa", "webvtt", "mov_text", "text"];

    // Names tell apart what has the same language, and what has none.
    public static IReadOnlyList<SourceSound> Sounds(IReadOnlyList<AudioStreamProbe> streams) =>
    [
        .. streams.Select((stream, number) => new SourceSound(stream.Index, stream.Language)
        {
            Track = SourceSound.TrackOf(number),
            Name = stream.Title ?? LanguageTag.NameOf(stream.Language) ?? (number == 0 ? "Original" : FormattableString.Invariant($"Track {number + 1}")),
        }),
    ];

    public static IReadOnlyList<SourceText> Texts(SourceProbe probe) =>
    [
        .. probe.SubtitleStreams.Where(stream => TextCodecs.Contains(stream.Codec, StringComparer.Ordinal)).Take(MostTexts)
            .Select(stream => new SourceText(stream.Index, stream.Language, stream.Title, stream.IsHearingImpaired)),
    ];

    // Chapters count on the container's clock, the video from its first picture.
    public static IReadOnlyList<SourceChapter> Chapters(SourceProbe probe, TimeSpan videoStart, TimeSpan duration) =>
    [
        .. probe.Chapters.Take(MostChapters)
            .Select(chapter => new SourceChapter(Math.Max(0, (chapter.Start - videoStart).TotalSeconds), chapter.Title))
            .Where(chapter => chapter.StartSeconds < duration.TotalSeconds)
            .OrderBy(chapter => chapter.StartSeconds)
            .DistinctBy(chapter => chapter.StartSeconds),
    ];
}
