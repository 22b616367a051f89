using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Payments;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Media;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Tests.Files;

namespace StreamPlatform.Streaming.Tests;

// A video of its own for each test: its plan, and the events that tell of it.
internal sealed record AVideo
{
    public const int VideoTimescale = 30_000;
    public const int AudioTimescale = 48_000;
    public const long SegmentTicks = 120_120;
    private const int FramesPerSegment = 120;

    public string VideoId { get; } = Ids.NewVideo();

    public string SourceId { get; init; } = Ids.NewSource();

    public string OwnerId { get; init; } = "eu-000-owner";

    public string PlanId => Ids.Plan(SourceId, 1);

    public PlanKey Key => new(VideoId, PlanId);

    public int Segments { get; init; } = 3;

    public string[] Rungs { get; init; } = ["1080p", "720p", "480p", "360p", "216p"];

    public string[] Audio { get; init; } = ["audio"];

    public bool LengthIsKnown { get; init; } = true;

    public IEnumerable<string> Tracks => Rungs.Concat(Audio);

    public SourceProbed Probed => new(
        VideoId, SourceId, PlanId, TimeSpan.FromSeconds(Segments * 4.004), 1920, 1080,
        new PlannedVideo(VideoTimescale, SegmentTicks, LengthIsKnown ? Segments : 0, 30_000, 1001, [.. Rungs.Select(Rung)]),
        [.. Audio.Select(track => new PlannedAudio(track, "de", "Deutsch", 2, AudioTimescale, 128_000, "mp4a.40.2", LengthIsKnown ? Segments : 0))]);

    public VideoChanged Changed(long version = 1, VideoVisibility visibility = VideoVisibility.Public, bool published = true) => new(new VideoSnapshot(
        VideoId, OwnerId, "caaaaaaaaaaaaaaa", "Title", "", null, [], visibility, published, SourceId, null, null, default, null, version));

    public OfferChanged Offer(int previewSeconds = 0, bool premium = false, bool members = false, bool isPaid = true, long version = 1) =>
        new(VideoId, "caaaaaaaaaaaaaaa", isPaid, premium, members, previewSeconds, version);

    public VideoRemoved Removed(long version = 99) => new(VideoId, OwnerId, version);

    public ChunkTranscoded Chunk(int number, params string[] rungs) =>
        new(VideoId, PlanId, number, [.. (rungs.Length == 0 ? Rungs : rungs).Select(rung => Segment(rung, number))]);

    public AudioTranscoded Sound(int number, string track = "audio") =>
        new(VideoId, PlanId, track, [Segment(track, number)], Complete: number == Segments - 1);

    // All that is said of the video from its plan to its end, in order.
    public IReadOnlyList<object> Story() =>
    [
        Probed,
        .. Enumerable.Range(0, Segments).SelectMany(number => (IEnumerable<object>)
            [Chunk(number, Rungs[(Rungs.Length / 2)..]), Chunk(number, Rungs[..(Rungs.Length / 2)]), .. Audio.Select(track => Sound(number, track))]),
    ];

    public TranscodedSegment Segment(string track, int number)
    {
        var content = Content(track, number);
        var facts = MediaSegmentReader.Read(content, InitSegmentReader.Read(Init(track)));
        return new TranscodedSegment(
            track, number, facts.DecodeTime, facts.Duration, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)),
            IsAudio(track) ? null : [.. facts.Keyframes.Select(keyframe => new TranscodedKeyframe(keyframe.Offset, keyframe.Length, keyframe.DecodeTime))]);
    }

    public static byte[] Init(string track) => IsAudio(track)
        ? AudioInitSegmentWriter.Write(new AacConfiguration(ObjectType: 2, SampleRateIndex: 3, Channels: 2), Bitrate.FromKilobits(128))
        : PictureFiles.Init(Rung(track), VideoTimescale);

    public byte[] Content(string track, int number) => Content(VideoId, track, number);

    // As the Transcoder stores them before it tells of them.
    public static IEnumerable<(string Key, byte[] Content)> FilesOf(string videoId, string planId, IEnumerable<TranscodedSegment> segments) =>
        segments.SelectMany(segment => ((string, byte[])[])
        [
            (MediaKeys.Init(videoId, planId, segment.Track), Init(segment.Track)),
            (MediaKeys.Segment(videoId, planId, segment.Track, segment.Number), Content(videoId, segment.Track, segment.Number)),
        ]);

    // Larger rungs weigh more, and no two segments are alike.
    private static byte[] Content(string videoId, string track, int number)
    {
        var text = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{videoId}/{track}/{number};"));
        if (IsAudio(track))
        {
            var span = new AudioCutter(new SegmentPlan(new FrameRate(30_000, 1001), (number + 1) * FramesPerSegment))[number];
            return AudioSegmentWriter.Write(span, [.. Enumerable.Repeat(text, span.Frames)]);
        }

        var weight = int.Parse(track.TrimEnd('p'), CultureInfo.InvariantCulture) / 100 * 50;
        return PictureFiles.Segment(
            number * SegmentTicks, SegmentTicks, FramesPerSegment / Rung(track).FrameInterval, [.. Enumerable.Repeat(text, weight).SelectMany(bytes => bytes)]);
    }

    private static bool IsAudio(string track) => track.StartsWith("audio", StringComparison.Ordinal);

    // The index after these events, without a database.
    public IndexedPlan Indexed(params IEnumerable<TranscodedSegment> segments) => new(Probed, manifestVersion: null, Rows(segments));

    public IndexedPlan IndexedWhole() => new(
        Probed, manifestVersion: 1, Rows(Tracks.SelectMany(track => Enumerable.Range(0, Segments).Select(number => Segment(track, number)))));

    private static IEnumerable<IndexedSegment> Rows(IEnumerable<TranscodedSegment> segments) => segments.Select(segment => new IndexedSegment(
        segment.Track, segment.Number, segment.StartTicks, segment.DurationTicks, segment.Length, segment.Sha256));

    private static PlannedRung Rung(string name)
    {
        var height = int.Parse(name.TrimEnd('p'), CultureInfo.InvariantCulture);
        return new PlannedRung(name, height * 16 / 9 / 2 * 2, height, height * 3000L, height * 4500L, $"avc1.6400{height / 36:X2}", height < 540 ? 2 : 1);
    }
}
