using StreamPlatform.Catalog.Processing;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Uploads;

namespace StreamPlatform.Catalog.Tests.Processing;

// All that may be said about one source, as the other rooms say it.
internal sealed class SourceStory(string videoId, DateTimeOffset completedAt)
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(61.5);

    public string SourceId { get; } = Ids.NewSource();

    public string PlanId => Ids.Plan(SourceId, 1);

    public UploadCompleted Completed => new(videoId, SourceId, "owner", $"{videoId}/{SourceId}", "film.mp4", 1000, completedAt);

    public SourceProbing Probing => ProbingOf(1);

    public SourceProbed Probed => new(
        videoId, SourceId, PlanId, Duration, 1920, 1080,
        new PlannedVideo(30000, 120120, 16, 30000, 1001, [Rung("1080p", 1920, 1080), Rung("720p", 1280, 720)]), []);

    // with an audio track in each of these languages
    public SourceProbed ProbedIn(params string[] languages) => Probed with
    {
        Audio = [.. languages.Select((language, at) => new PlannedAudio($"audio-{at}", language, language, 2, 48_000, 128_000, "mp4a.40.2", 16))],
    };

    // as a file that says 60 seconds and ends after 19.5
    public SourceProbed ProbedCut => Probed with { PlayableSeconds = 19.5, DeclaredSeconds = 60 };

    public SourceRepaired Repaired => new(videoId, SourceId, PlanId, new SourceRepair("deinterlaced", "It was interlaced."));

    public SourceRefused Refused => new(videoId, SourceId, "no-video-stream", "The file has no picture.");

    public PosterRendered Poster => new(videoId, PlanId, $"{videoId}/{PlanId}/poster.jpg", 1280, 720);

    public VideoPlayable Playable => new(videoId, PlanId, Duration);

    public VideoReady Ready => new(videoId, PlanId, Duration, ["1080p", "720p"]);

    public StillsRendered Stills => new(videoId, PlanId, [new("0", TimeSpan.FromSeconds(20), [320, 640]), new("1", TimeSpan.FromSeconds(50), [320, 640])]);

    public StoryboardRendered Storyboard => new(videoId, PlanId, $"{videoId}/{PlanId}/storyboard/index.vtt", 62);

    public HoverPreviewRendered HoverPreview => new(videoId, PlanId, $"{videoId}/{PlanId}/hover.mp4");

    public StreamRefused StreamRefused => new(videoId, PlanId, "ready", ["7.4, ../720p/1.m4s: does not begin with an IDR"]);

    public TranscodingFailed Failed => FailedAt(1);

    public object[] Whole => [Completed, Probing, Probed, Progressed(10, 50), Poster, Playable, Progressed(60, 20), Ready];

    public SourceProbing ProbingOf(int attempt) => new(videoId, SourceId, attempt);

    public TranscodingFailed FailedAt(int attempt, bool retryable = false) =>
        new(videoId, SourceId, PlanId, "encoder-failed", $"The encoder gave up at attempt {attempt}.", retryable, attempt);

    public TranscodingProgressed Progressed(double percent, int? remaining) => new(
        videoId, PlanId, percent, remaining is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        [new RungProgress("1080p", percent / 2), new RungProgress("720p", percent)]);

    private static PlannedRung Rung(string track, int width, int height) => new(track, width, height, 3_000_000, 4_000_000, "avc1.640028");
}

internal static class Told
{
    public static ProcessingFacts Facts(IEnumerable<object> events)
    {
        var facts = new ProcessingFacts();
        foreach (var told in events)
        {
            facts.Tell(told);
        }

        return facts;
    }

    public static bool Tell(this ProcessingFacts facts, object told) => told switch
    {
        UploadCompleted message => facts.Add(message),
        SourceProbing message => facts.Add(message),
        SourceProbed message => facts.Add(message),
        SourceRepaired message => facts.Add(message),
        SourceRefused message => facts.Add(message),
        PosterRendered message => facts.Add(message),
        TranscodingProgressed message => facts.Add(message),
        TranscodingFailed message => facts.Add(message),
        StillsRendered message => facts.Add(message),
        StoryboardRendered message => facts.Add(message),
        HoverPreviewRendered message => facts.Add(message),
        StreamRefused message => facts.Add(message),
        VideoPlayable message => facts.Add(message),
        VideoReady message => facts.Add(message),
        _ => throw new ArgumentException(told.GetType().Name, nameof(told)),
    };

    // everything that anybody can see of it
    public static string State(this ProcessingFacts facts)
    {
        var status = ProcessingStatus.Of(facts);
        return $"{status.Standing.Text()} <- {status.Replacement?.Text()} ({string.Join(' ', ProcessingActs.Of(status))})";
    }

    private static string Text(this SourceStatus status)
    {
        var plan = status.Plan;
        var rungs = plan?.RungProgress.Select(rung => $"{rung.Rung}={rung.Percent}") ?? [];
        return $"{status.State} {status.Source?.SourceId} {status.Source?.FileName} {status.Source?.Attempt} {plan?.PlanId} {status.Seconds} {plan?.Width}x{plan?.Height} " +
            $"[{string.Join(' ', status.Rungs)}] {plan?.PosterKey} {plan?.Stills.Count} {plan?.HasStoryboard} {plan?.HasHoverPreview} {plan?.Percent}% {plan?.RemainingSeconds} {string.Join(' ', rungs)} " +
            $"{status.Ending?.Code} {status.Ending?.Attempt} {plan?.Cut?.PlayableSeconds} {string.Join(' ', plan?.Repairs.Select(repair => repair.Code) ?? [])}";
    }
}
