using StreamPlatform.Contracts;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Transcoder.Jobs;
using StreamPlatform.Transcoder.Tests.Corpus;

namespace StreamPlatform.Transcoder.Tests.Room;

[Collection(nameof(TranscoderRoom))]
public sealed class TranscodingAVideo(TranscoderRoom room)
{
    [Fact]
    public async Task An_upload_becomes_segments_of_every_rung_and_of_sound()
    {
        using var source = await MakeAsync(seconds: 30);
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        await CompleteAsync(plan);

        Assert.Equal((640, 360, 8), (plan.Width, plan.Height, plan.Video.SegmentCount));
        foreach (var rung in plan.Video.Rungs)
        {
            var segments = SegmentsOf(plan, rung.Track);
            Assert.Equal(Enumerable.Range(0, plan.Video.SegmentCount), segments.Select(segment => segment.Number));
            await AssertPlaysAsync(plan, rung.Track, segments, pictures: 750);
        }

        var sound = room.Broker.Heard<AudioTranscoded>(e => e.PlanId == plan.PlanId).SelectMany(e => e.Segments).DistinctBy(s => s.Number).ToList();
        Assert.Equal(Assert.Single(plan.Audio).SegmentCount, sound.Count);
        Assert.True(room.Broker.Heard<AudioTranscoded>(e => e.PlanId == plan.PlanId)[^1].Complete);

        var poster = await room.Broker.FirstAsync<PosterRendered>(e => e.PlanId == plan.PlanId, Log);
        Assert.Equal([0xFF, 0xD8], (await room.DownloadAsync(poster.PosterKey))[..2]);
    }

    [Fact]
    public async Task Languages_subtitles_and_chapters_of_a_source_come_with_it()
    {
        using var subtitles = await SourceFile.OfBytesAsync("in.srt", "1\n00:00:01,500 --> 00:00:03,000\n<i>Guten Tag</i>\n"u8.ToArray());
        using var chapters = await SourceFile.OfBytesAsync("in.txt", ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=2000\ntitle=Opening\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=2000\nEND=5000\ntitle=Middle\n"u8.ToArray());
        using var source = await SourceFile.MakeAsync(
            "film.mkv", "-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=5", "-f", "lavfi", "-i", "sine=d=5", "-f", "lavfi", "-i", "sine=f=880:d=5", "-i", subtitles.FilePath, "-i", chapters.FilePath,
            "-map", "0", "-map", "1", "-map", "2", "-map", "3", "-map_chapters", "4", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac", "-c:s", "subrip",
            "-metadata:s:a:0", "language=eng", "-metadata:s:a:1", "language=fre", "-metadata:s:s:0", "language=ger");
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        await CompleteAsync(plan);

        Assert.Equal([("audio", "en", "English"), ("audio-2", "fr", "French")], plan.Audio.Select(audio => (audio.Track, audio.Language, audio.Name)));

        // the file's clock begins with the run-in of its sound, a frame of AAC before the first picture
        Assert.Equal(["Opening", "Middle"], plan.Chapters!.Select(chapter => chapter.Title));
        Assert.Equal([0, 2], plan.Chapters!.Select(chapter => Math.Round(chapter.StartSeconds, 1)));
        foreach (var audio in plan.Audio)
        {
            Assert.Equal(audio.SegmentCount, room.Broker.Heard<AudioTranscoded>(e => e.PlanId == plan.PlanId && e.Track == audio.Track).Sum(e => e.Segments.Count));
        }

        var text = await room.Broker.FirstAsync<TextExtracted>(e => e.PlanId == plan.PlanId, Log);
        Assert.Equal(("text-3", "de"), (text.Track, text.Language));
        Assert.Equal(
            "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n00:00:01.500 --> 00:00:03.000\n<i>Guten Tag</i>\n",
            System.Text.Encoding.UTF8.GetString(await room.DownloadAsync(text.Key)));
    }

    [Fact]
    public async Task The_first_segment_of_the_lowest_rungs_is_told_of_first()
    {
        using var source = await MakeAsync(seconds: 20, size: "1280x720");
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        await CompleteAsync(plan);
        var first = room.Broker.Heard<ChunkTranscoded>(e => e.PlanId == plan.PlanId)[0];
        Assert.Equal((0, "432p 360p 234p"), (first.Chunk, string.Join(' ', first.Segments.Select(s => s.Track).Distinct().OrderByDescending(t => int.Parse(t[..^1])))));
        Assert.All(first.Segments, segment => Assert.Equal(0, segment.Number));
    }

    [Fact]
    public async Task Progress_ends_at_a_hundred()
    {
        using var source = await MakeAsync(seconds: 6);
        var upload = await room.UploadAsync(source);
        var last = await room.Broker.FirstAsync<TranscodingProgressed>(e => e.VideoId == upload.VideoId && e.Percent >= 100, Log);
        Assert.Equal(TimeSpan.Zero, last.Remaining);
        Assert.All(last.Rungs!, rung => Assert.Equal(100, rung.Percent));
        Assert.Equal(1, (await room.Broker.FirstAsync<SourceProbing>(e => e.SourceId == upload.SourceId, Log)).Attempt);
    }

    [Fact]
    public async Task An_upload_that_is_told_of_twice_is_planned_once()
    {
        using var source = await MakeAsync(seconds: 6);
        var upload = await room.UploadAsync(source);
        await room.Broker.PublishAsync(upload);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        await CompleteAsync(plan);
        using var other = await MakeAsync(seconds: 5);
        await room.Broker.FirstAsync<TranscodingProgressed>(Later(await room.UploadAsync(other)), Log);
        Assert.Single(room.Broker.Heard<SourceProbed>(e => e.VideoId == upload.VideoId));
    }

    [Fact]
    public async Task A_job_that_comes_again_changes_nothing()
    {
        using var source = await MakeAsync(seconds: 6);
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        await room.Broker.EnqueueAsync(JobQueues.First, new TranscodeJob(plan.PlanId, "chunk-0"));
        await CompleteAsync(plan);
        await room.Broker.EnqueueAsync(JobQueues.First, new TranscodeJob(plan.PlanId, "chunk-0"));
        using var other = await MakeAsync(seconds: 5);
        await room.Broker.FirstAsync<TranscodingProgressed>(Later(await room.UploadAsync(other)), Log);
        Assert.Single(room.Broker.Heard<ChunkTranscoded>(e => e.PlanId == plan.PlanId && e.Chunk == 0));
    }

    [Fact]
    public async Task A_source_that_is_no_video_is_refused_with_a_sentence()
    {
        using var source = await SourceFile.OfBytesAsync("letter", "Dear Sir or Madam"u8.ToArray());
        var upload = await room.UploadAsync(source);
        var refused = await room.Broker.FirstAsync<SourceRefused>(e => e.VideoId == upload.VideoId, Log);
        Assert.Equal(("not-a-video", upload.SourceId), (refused.ReasonCode, refused.SourceId));
        Assert.DoesNotContain("sig=", room.Workers[0].Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_with_a_damaged_part_becomes_a_video_and_its_creator_is_told()
    {
        using var whole = await MakeAsync(seconds: 20);
        using var source = await SourceFile.OfBytesAsync("source.mp4", Surgery.Spoil(await File.ReadAllBytesAsync(whole.FilePath), 0.6, 0.7));
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        var repaired = await room.Broker.FirstAsync<SourceRepaired>(e => e.PlanId == plan.PlanId && e.Repair.Code == "part-damaged", Log);
        Assert.Equal((upload.VideoId, upload.SourceId), (repaired.VideoId, repaired.SourceId));
        await CompleteAsync(plan);
        Assert.All(plan.Video.Rungs, rung => Assert.Equal(plan.Video.SegmentCount, SegmentsOf(plan, rung.Track).Count));
    }

    [Fact]
    public async Task A_source_that_was_cut_off_says_how_much_of_it_plays()
    {
        using var whole = await SourceFile.MakeAsync("whole.mp4", "-f", "lavfi", "-i", "testsrc2=s=320x180:r=25:d=20", "-c:v", "libx264", "-preset", "ultrafast", "-movflags", "+faststart");
        using var source = await SourceFile.OfBytesAsync("source.mp4", Surgery.Cut(await File.ReadAllBytesAsync(whole.FilePath), 0.5));
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        Assert.Equal(20, plan.DeclaredSeconds!.Value, 0.1);
        Assert.Equal(plan.Duration.TotalSeconds, plan.PlayableSeconds!.Value, 0.1);
        await CompleteAsync(plan);
    }

    [Fact]
    public async Task A_removed_video_leaves_nothing_behind()
    {
        using var source = await MakeAsync(seconds: 30);
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        await room.Broker.FirstAsync<ChunkTranscoded>(e => e.PlanId == plan.PlanId, Log);
        await room.Broker.PublishAsync(new VideoRemoved(upload.VideoId, upload.OwnerId, 2));
        using var other = await MakeAsync(seconds: 5);
        await room.Broker.FirstAsync<TranscodingProgressed>(Later(await room.UploadAsync(other)), Log);
        Assert.Empty(await room.ListAsync(MediaKeys.Video(upload.VideoId)));
    }

    [Fact]
    public async Task A_worker_that_is_killed_in_the_middle_takes_its_encoders_with_it_and_another_finishes_the_video()
    {
        using var source = await MakeAsync(seconds: 40);
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        await room.Broker.FirstAsync<ChunkTranscoded>(e => e.PlanId == plan.PlanId, Log);
        var worker = room.Workers[^1];
        IReadOnlyList<int> encoders = [];
        await UntilAsync(() => (encoders = worker.Encoders()).Count > 0, "the worker starts an encoder");
        await worker.KillAsync();
        await UntilAsync(() => !encoders.Any(WorkerProcess.IsAlive), "its encoders are gone");

        await room.StartWorkerAsync();
        await CompleteAsync(plan);
        foreach (var rung in plan.Video.Rungs)
        {
            await AssertPlaysAsync(plan, rung.Track, SegmentsOf(plan, rung.Track), pictures: 1000);
        }
    }

    [Fact]
    public async Task A_job_that_became_a_dead_letter_is_told_of_and_its_replay_finishes_the_video()
    {
        using var source = await MakeAsync(seconds: 40);
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);

        // as the broker does when nobody lived to say what became of the job
        await room.Broker.EnqueueAsync($"{JobQueues.Rest}.dead", new TranscodeJob(plan.PlanId, "chunk-3"));

        var failed = await room.Broker.FirstAsync<TranscodingFailed>(e => e.VideoId == upload.VideoId, Log);
        Assert.Equal((FailureReason.Internal.Code, true), (failed.ReasonCode, failed.Retryable));
        await UntilAsync(
            async () => await room.Broker.DeadLetters.ReplayAsync(letter => letter.Queue == JobQueues.Rest, CancellationToken.None) > 0, "the job lies among the dead letters");

        await CompleteAsync(plan);
    }

    [Fact]
    public async Task A_source_that_kills_whoever_looks_into_it_is_told_of()
    {
        var upload = new UploadCompleted(
            Ids.NewVideo(), Ids.NewSource(), "eu-000-aaaaaaaaaaaaaaaa", "nowhere", "deadly.mp4", 1, TimeProvider.System.GetUtcNow());

        await room.Broker.EnqueueAsync("transcoder.events.dead", upload);

        var failed = await room.Broker.FirstAsync<TranscodingFailed>(e => e.VideoId == upload.VideoId, Log);
        Assert.Equal((upload.SourceId, true), (failed.SourceId, failed.Retryable));
    }

    private static Task UntilAsync(Func<bool> condition, string what) => UntilAsync(() => Task.FromResult(condition()), what);

    private static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await condition())
        {
            Assert.False(patience.IsCancellationRequested, $"In two minutes it did not come about that {what}.");
            await Task.Delay(10);
        }
    }

    private string Log() => string.Join("\n----\n", room.Workers.Select(worker => worker.Log));

    private static Func<TranscodingProgressed, bool> Later(UploadCompleted upload) => e => e.VideoId == upload.VideoId && e.Percent >= 100;

    private static Task<SourceFile> MakeAsync(int seconds, string size = "640x360") => SourceFile.MakeAsync(
        "source.mp4", "-f", "lavfi", "-i", $"color=black:s=16x16:r=25,format=yuv420p,geq=lum='{Shades.Expression}':cb=128:cr=128,scale={size}:flags=neighbor,setsar=1",
        "-f", "lavfi", "-i", "sine=440:r=44100", "-t", $"{seconds}", "-c:v", "libx264", "-preset", "ultrafast", "-g", "250", "-c:a", "aac");

    private Task CompleteAsync(SourceProbed plan) => room.Broker.FirstAsync<TranscodingProgressed>(e => e.PlanId == plan.PlanId && e.Percent >= 100, Log);

    private List<TranscodedSegment> SegmentsOf(SourceProbed plan, string track) =>
        [.. room.Broker.Heard<ChunkTranscoded>(e => e.PlanId == plan.PlanId).SelectMany(e => e.Segments).Where(s => s.Track == track).DistinctBy(s => s.Number).OrderBy(s => s.Number)];

    private async Task AssertPlaysAsync(SourceProbed plan, string track, List<TranscodedSegment> segments, int pictures)
    {
        var joined = new MemoryStream();
        joined.Write(await room.DownloadAsync(MediaKeys.Init(plan.VideoId, plan.PlanId, track)));
        var expectedStart = 0L;
        foreach (var segment in segments)
        {
            var bytes = await room.DownloadAsync(MediaKeys.Segment(plan.VideoId, plan.PlanId, track, segment.Number));
            Assert.Equal((segment.Length, segment.Sha256), (bytes.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))));
            Assert.Equal(expectedStart, segment.StartTicks);
            expectedStart += segment.DurationTicks;
            joined.Write(bytes);
        }

        using var file = await SourceFile.OfBytesAsync("joined.mp4", joined.ToArray());
        Assert.Null(Shades.FirstDifference(await Shades.ReadAsync(file.FilePath), pictures));
    }
}
