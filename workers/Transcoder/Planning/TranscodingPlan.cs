using System.Text.Json.Serialization;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Media;

namespace StreamPlatform.Transcoder.Planning;

// Everything that decides what the encoders make of a source. It is stored whole, so that a newer version of the planner never changes a video half way.
internal sealed record TranscodingPlan
{
    public const int Version = 1;

    public required string PlanId { get; init; }
    public required string VideoId { get; init; }
    public required string SourceId { get; init; }
    public required string SourceKey { get; init; }
    public string? Container { get; init; }
    public required SourceClock Clock { get; init; }
    public required SourcePicture Picture { get; init; }
    public SourceSound? Sound { get; init; }

    // Other languages, or a commentary.
    public IReadOnlyList<SourceSound> FurtherSounds { get; init; } = [];

    public IReadOnlyList<SourceText> Texts { get; init; } = [];
    public IReadOnlyList<SourceChapter> Chapters { get; init; } = [];
    public required FrameRate FrameRate { get; init; }
    public required long TotalFrames { get; init; }
    public required IReadOnlyList<Rung> Rungs { get; init; }
    public required EncoderSettings Encoder { get; init; }
    public IReadOnlyList<SourceRepair> Repairs { get; init; } = [];

    // Both are there when the source is incomplete.
    public TimeSpan? Playable { get; init; }
    public TimeSpan? Declared { get; init; }

    [JsonIgnore]
    public IReadOnlyList<SourceSound> Sounds => Sound is null ? [] : [Sound, .. FurtherSounds];

    [JsonIgnore]
    public SegmentPlan Segments => new(FrameRate, TotalFrames);

    [JsonIgnore]
    public AudioCutter Audio => new(Segments);

    // Where a source cannot be sought, every chunk decodes it from its beginning: few and long ones then.
    [JsonIgnore]
    public IReadOnlyList<ChunkSpan> Chunks => ChunkPlan.Of(Segments, Clock.Seekable ? ChunkPlan.ShortSpan : ChunkPlan.LongSpan);

    public SourceInput InputFrom(Uri address) => new(address) { Container = Container };

    public int FrameIntervalOf(Rung rung) => rung.FrameRate == FrameRate ? 1 : 2;

    public SourceProbed ToSourceProbed() => new(
        VideoId, SourceId, PlanId, Segments.Duration.ToTimeSpan(), Picture.DisplaySize.Width, Picture.DisplaySize.Height,
        new PlannedVideo(
            Segments.Timescale, Segments.SegmentDuration.Ticks, Segments.Count, FrameRate.Numerator, FrameRate.Denominator, [.. Rungs.Select(ToPlannedRung)]),
        [.. Sounds.Select(ToPlannedAudio)],
        Repairs, Playable?.TotalSeconds, Declared?.TotalSeconds, Chapters);

    private PlannedRung ToPlannedRung(Rung rung) => new(
        rung.Name, rung.Size.Width, rung.Size.Height, rung.Average.BitsPerSecond, rung.PeakOver(Segments.SegmentDuration).BitsPerSecond, rung.Codec, FrameIntervalOf(rung));

    private PlannedAudio ToPlannedAudio(SourceSound sound) => new(
        sound.Track, sound.Language, sound.Name, SourceSound.Channels, Audio.SampleRate, SourceSound.Bitrate.BitsPerSecond, SourceSound.Codec, Audio.Count);
}
