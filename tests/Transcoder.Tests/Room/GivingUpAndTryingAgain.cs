using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Transcoder.Tests.Room;

[Collection(nameof(TranscoderRoom))]
public sealed class GivingUpAndTryingAgain(TranscoderRoom room)
{
    [Fact]
    public async Task A_cancelled_source_stops_its_encoder_on_whichever_worker_and_leaves_nothing_even_if_a_blob_comes_late()
    {
        await room.StartWorkerAsync();
        using var source = await MakeAsync(seconds: 120, size: "1920x1080");
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        await room.Broker.FirstAsync<ChunkTranscoded>(e => e.PlanId == plan.PlanId, Log);
        await UntilAsync(() => Task.FromResult(Encoders().Count > 0));

        await room.Broker.PublishAsync(new SourceDiscarded(upload.VideoId, upload.SourceId));

        var discarded = await room.Broker.FirstAsync<PlanDiscarded>(e => e.VideoId == upload.VideoId, Log);
        Assert.Equal((upload.SourceId, plan.PlanId), (discarded.SourceId, discarded.PlanId));
        await UntilAsync(() => Task.FromResult(Encoders().Count == 0));
        Assert.Equal(0, await room.QueryAsync<int>("select count(*) from plan natural join job where video_id = @VideoId", new { upload.VideoId }));
        await room.Media.GetBlobClient(MediaKeys.Segment(upload.VideoId, plan.PlanId, "360p", 99)).UploadAsync(new BinaryData("late"));
        await UntilAsync(async () => (await room.ListAsync(MediaKeys.Video(upload.VideoId))).Count == 0);
        Assert.Contains("was stopped: nobody wants it any more", Log(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blob_that_comes_after_the_removal_of_its_video_is_found_and_deleted()
    {
        using var source = await MakeAsync(seconds: 5);
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        await room.Broker.PublishAsync(new VideoRemoved(upload.VideoId, upload.OwnerId, 2));
        await UntilAsync(() => room.QueryAsync<bool>("select exists (select from removed_prefix where video_id = @VideoId and sweeps = 1)", new { upload.VideoId }));

        await room.Media.GetBlobClient(MediaKeys.Segment(upload.VideoId, plan.PlanId, "360p", 99)).UploadAsync(new BinaryData("late"));

        await UntilAsync(async () => (await room.ListAsync(MediaKeys.Video(upload.VideoId))).Count == 0);
        await UntilAsync(async () => !await room.QueryAsync<bool>("select exists (select from removed_prefix where video_id = @VideoId)", new { upload.VideoId }));
    }

    [Fact]
    public async Task A_source_that_was_discarded_before_its_upload_was_heard_of_is_not_planned()
    {
        using var source = await MakeAsync(seconds: 5);
        var upload = await room.StoreAsync(source);
        await room.Broker.PublishAsync(new SourceDiscarded(upload.VideoId, upload.SourceId));
        await room.Broker.FirstAsync<PlanDiscarded>(e => e.VideoId == upload.VideoId, Log);
        await room.Broker.PublishAsync(upload);
        var other = await room.UploadAsync(source);
        await room.Broker.FirstAsync<TranscodingProgressed>(e => e.VideoId == other.VideoId && e.Percent >= 100, Log);

        Assert.Empty(room.Broker.Heard<SourceProbing>(e => e.SourceId == upload.SourceId));
        Assert.Empty(room.Broker.Heard<SourceProbed>(e => e.SourceId == upload.SourceId));
    }

    [Fact]
    public async Task A_plan_that_failed_goes_on_with_the_jobs_that_are_not_done_when_it_is_tried_again()
    {
        using var source = await MakeAsync(seconds: 40);
        var upload = await room.UploadAsync(source);
        var plan = await room.Broker.FirstAsync<SourceProbed>(e => e.VideoId == upload.VideoId, Log);
        await room.Broker.FirstAsync<ChunkTranscoded>(e => e.PlanId == plan.PlanId, Log);
        await room.QueryAsync<string>("update plan set state = 'failed' where plan_id = @PlanId", new { plan.PlanId });

        await room.Broker.PublishAsync(new SourceRetried(upload.VideoId, upload.SourceId, 2));

        await room.Broker.FirstAsync<TranscodingProgressed>(e => e.PlanId == plan.PlanId && e.Percent >= 100, Log);
        Assert.Equal(2, await room.QueryAsync<int>("select attempt from plan where plan_id = @PlanId", new { plan.PlanId }));
        Assert.Single(room.Broker.Heard<SourceProbed>(e => e.VideoId == upload.VideoId));
        foreach (var rung in plan.Video.Rungs)
        {
            var told = room.Broker.Heard<ChunkTranscoded>(e => e.PlanId == plan.PlanId).SelectMany(e => e.Segments).Where(s => s.Track == rung.Track);
            Assert.Equal(Enumerable.Range(0, plan.Video.SegmentCount), told.Select(s => s.Number).Distinct().Order());
        }
    }

    [Fact]
    public async Task A_source_without_a_plan_is_looked_into_when_it_is_tried_again()
    {
        using var source = await MakeAsync(seconds: 5);
        var upload = await room.StoreAsync(source);

        await room.Broker.PublishAsync(new SourceRetried(upload.VideoId, upload.SourceId, 3));

        Assert.Equal(3, (await room.Broker.FirstAsync<SourceProbing>(e => e.SourceId == upload.SourceId, Log)).Attempt);
        await room.Broker.FirstAsync<TranscodingProgressed>(e => e.VideoId == upload.VideoId && e.Percent >= 100, Log);
    }

    private string Log() => string.Join("\n----\n", room.Workers.Select(worker => worker.Log));

    private List<int> Encoders() => [.. room.Workers.SelectMany(worker => worker.Encoders())];

    private static Task<SourceFile> MakeAsync(int seconds, string size = "640x360") => SourceFile.MakeAsync(
        "source.mp4", "-f", "lavfi", "-i", $"testsrc2=s={size}:r=25", "-t", $"{seconds}", "-c:v", "libx264", "-preset", "ultrafast", "-g", "250", "-pix_fmt", "yuv420p");

    private async Task UntilAsync(Func<Task<bool>> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await reached())
        {
            Assert.False(patience.IsCancellationRequested, Log());
            await Task.Delay(50);
        }
    }
}
