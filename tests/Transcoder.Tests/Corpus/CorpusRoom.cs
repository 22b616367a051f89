using System.Diagnostics;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Testing;
using StreamPlatform.Transcoder.Encoding;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Probing;
using StreamPlatform.Transcoder.Publishing;
using StreamPlatform.Transcoder.Tests.Room;

namespace StreamPlatform.Transcoder.Tests.Corpus;

/// <summary>Everything that happens to a source between its upload and its last segment, with the real storage and without queues.</summary>
public sealed class CorpusRoom : IAsyncLifetime
{
    private static readonly TimeSpan LeastBound = TimeSpan.FromSeconds(30);

    private readonly ProcessWatch _watch = new();
    private TestServers? _servers;
    private BlobContainerClient _blobs = null!;
    private SourceStore _sources = null!;
    private SourceProber _prober = null!;
    private ChunkEncoder _chunks = null!;
    private AudioEncoder _audio = null!;
    private PosterMaker _posters = null!;

    internal Workshop Workshop { get; } = new();

    internal string Log => _watch.Lines;

    public async ValueTask InitializeAsync()
    {
        _servers = await TestServers.StartAsync(Server.Storage);
        _blobs = TranscoderRoom.Container(await _servers.ConnectionStringAsync("sources"));
        _sources = new SourceStore(_blobs);
        var media = new MediaStore(TranscoderRoom.Container(await _servers.ConnectionStringAsync("media")));
        var tools = new FfmpegProcess(Toolbox.Processes, Toolbox.Limits, _watch);
        var turns = new EncoderTurns(NullLogger<EncoderTurns>.Instance);
        var run = new EncoderRun(tools, turns);
        var uploader = new SegmentUploader(media);
        _prober = new SourceProber(tools, Toolbox.Options);
        _chunks = new ChunkEncoder(run, turns, _sources, uploader, Toolbox.Options, NullLogger<ChunkEncoder>.Instance);
        _audio = new AudioEncoder(run, turns, new LoudnessMeter(tools, NullLogger<LoudnessMeter>.Instance), _sources, uploader, Toolbox.Options);
        _posters = new PosterMaker(tools, turns, _sources, media, Toolbox.Options, NullLogger<PosterMaker>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        Workshop.Dispose();
        await _watch.DisposeAsync();
        await (_servers?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    internal async Task<Outcome> RunAsync(string path)
    {
        var (video, source) = (Ids.NewVideo(), Ids.NewSource());
        var upload = new UploadCompleted(video, source, "eu-000-aaaaaaaaaaaaaaaa", SourceKeys.For(video, source), Path.GetFileName(path), new FileInfo(path).Length, TimeProvider.System.GetUtcNow());
        await _blobs.GetBlobClient(upload.SourceKey).UploadAsync(path);
        _watch.TakePeakMegabytes();
        var started = Stopwatch.GetTimestamp();
        var verdict = await _prober.ProbeAsync(await _sources.ReadUriAsync(upload.SourceKey, TimeSpan.FromMinutes(30), default), upload.Length, default);
        var (text, told, length) = verdict.Accepted is { } accepted ? await EncodeAsync(TranscodingPlanner.Plan(upload, accepted)) : Refused(verdict.Refused!.Code, verdict.Refused.Sentence);
        var took = Stopwatch.GetElapsedTime(started);
        await _watch.AllEndedAsync().WaitAsync(LeastBound);
        Assert.DoesNotContain("sig=", Log + told, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), Log + told, StringComparison.Ordinal);
        await _blobs.DeleteBlobAsync(upload.SourceKey);
        var bound = length * 10 > LeastBound ? length * 10 : LeastBound;
        return new Outcome(upload.FileName, text, took, bound, _watch.TakePeakMegabytes(), told);
    }

    private async Task<(string Verdict, string Told, TimeSpan Length)> EncodeAsync(TranscodingPlan plan)
    {
        var repairs = new List<SourceRepair>(plan.Repairs);
        var segments = new List<TranscodedSegment>();
        try
        {
            foreach (var chunk in plan.Chunks)
            {
                Add(repairs, await _chunks.EncodeAsync(plan, chunk, plan.Rungs, goesFirst: true, Keep(segments), default));
            }

            if (plan.Sound is { } sound)
            {
                Add(repairs, await _audio.EncodeAsync(plan, sound, Keep(segments), default));
            }
        }
        catch (DamagedSourceException exception)
        {
            var (verdict, told, _) = Refused(FailureReason.Damaged.Code, FailureReason.Damaged.Sentence);
            return (verdict, $"{told} [{exception.Message.ReplaceLineEndings(" ")}]", plan.Segments.Duration.ToTimeSpan());
        }

        AssertWhole(plan, segments);
        Assert.NotNull(await _posters.MakeAsync(plan, default));
        return (Verdict(plan, repairs), Told(plan, repairs), plan.Segments.Duration.ToTimeSpan());
    }

    // every rung has every segment of the plan, one after the other, and so has the sound
    private static void AssertWhole(TranscodingPlan plan, List<TranscodedSegment> segments)
    {
        foreach (var rung in plan.Rungs)
        {
            var own = segments.Where(segment => segment.Track == rung.Name).DistinctBy(segment => segment.Number).OrderBy(segment => segment.Number).ToList();
            Assert.Equal(Enumerable.Range(0, plan.Segments.Count), own.Select(segment => segment.Number));
            var end = plan.Segments.TimeOf(plan.Segments.TotalFrames).Ticks;
            Assert.InRange(own[^1].StartTicks + own[^1].DurationTicks, end - plan.Segments.FrameTicks, end + plan.Segments.FrameTicks);
        }

        if (plan.Sound is not null)
        {
            Assert.Equal(plan.Audio.Count, segments.Where(segment => segment.Track == plan.Sound.Track).DistinctBy(segment => segment.Number).Count());
        }
    }

    private static string Verdict(TranscodingPlan plan, List<SourceRepair> repairs)
    {
        if (plan.Declared is not null)
        {
            return "incomplete";
        }

        return repairs.Count == 0 ? "accepted" : "repaired: " + string.Join(", ", repairs.Select(repair => repair.Code).Distinct());
    }

    private static string Told(TranscodingPlan plan, List<SourceRepair> repairs)
    {
        var told = string.Join(' ', repairs.Select(repair => repair.Sentence).Distinct());
        return plan.Declared is { } declared
            ? FormattableString.Invariant($"plays {plan.Playable!.Value.TotalSeconds:0.0} of {declared.TotalSeconds:0.0} s {told}")
            : FormattableString.Invariant($"{plan.Picture.DisplaySize} {plan.FrameRate} {plan.Segments.Duration.Seconds:0.00} s {(plan.Clock.Seekable ? "" : "sequential ")}{told}");
    }

    private static (string Verdict, string Told, TimeSpan Length) Refused(string code, string sentence) => ("refused: " + code, sentence, TimeSpan.Zero);

    private static void Add(List<SourceRepair> repairs, SourceRepair? repair)
    {
        if (repair is not null)
        {
            repairs.Add(repair);
        }
    }

    private static Func<TranscodedSegment, Task> Keep(List<TranscodedSegment> segments) => segment =>
    {
        lock (segments)
        {
            segments.Add(segment);
        }

        return Task.CompletedTask;
    };
}
