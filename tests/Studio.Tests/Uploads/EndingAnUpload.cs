using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Studio.Tus;
using StreamPlatform.Studio.Uploads;
using StreamPlatform.Studio.Videos;

namespace StreamPlatform.Studio.Tests.Uploads;

public class EndingAnUpload(StudioServers servers)
{
    private const int MiB = 1 << 20;
    private readonly Creator _creator = servers.App.NewCreator();

    [Fact]
    public async Task A_cancelled_upload_leaves_no_row_and_no_block()
    {
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, 20 * MiB);
        using var begun = await _creator.PatchAsync(path, 0, SomeBytes.Of(9 * MiB));
        Assert.Equal(1, await servers.App.CountBlobsAsync(videoId));

        using var cancelled = await _creator.DeleteAsync(path);
        using var head = await _creator.HeadAsync(path);
        using var patch = await _creator.PatchAsync(path, 9 * MiB, SomeBytes.Of(1));
        using var again = await _creator.DeleteAsync(path);

        Assert.Equal([204, 404, 404, 404], new[] { cancelled, head, patch, again }.Select(answer => (int)answer.StatusCode));
        await HasGoneAsync(servers.App, videoId);
    }

    [Fact]
    public async Task Cancelling_wins_over_a_request_that_is_writing()
    {
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, 1000);
        using var line = await SlowLine.BeginPatchAsync(_creator, path, 0, 1000);
        await line.SendAsync(SomeBytes.Of(500));
        await StudioApp.UntilAsync(() => servers.App.IsBeingWrittenAsync(path));
        using var cancelled = await _creator.DeleteAsync(path);
        await line.SendAsync(SomeBytes.Of(500));

        Assert.Equal((204, 404), ((int)cancelled.StatusCode, await line.StatusAsync()));
        await HasGoneAsync(servers.App, videoId);
        Assert.Equal(0, await servers.App.CountEventsAsync(Answers.IdOf(path)));
    }

    [Fact]
    public async Task An_upload_expires_when_nothing_more_comes()
    {
        await using var app = await servers.StartAppAsync(settings: ("SweepInterval", "1.00:00:00"));
        var creator = app.NewCreator();
        var videoId = creator.NewVideo();
        var path = await creator.BeginAsync(videoId, 9 * MiB);
        app.Clock.Shift = TimeSpan.FromDays(1.5);
        using var alive = await creator.PatchAsync(path, 0, SomeBytes.Of(8 * MiB));
        app.Clock.Shift = TimeSpan.FromDays(3);
        Assert.Equal(8 * MiB, await creator.OffsetAsync(path));

        app.Clock.Shift = TimeSpan.FromDays(3.6);
        using var head = await creator.HeadAsync(path);
        using var patch = await creator.PatchAsync(path, 8 * MiB, SomeBytes.Of(MiB));
        Assert.Equal((410, "410 upload-expired"), ((int)head.StatusCode, await patch.ProblemAsync()));

        // it does not stand in the way of the next one, swept or not
        Assert.NotEqual(path, await creator.BeginAsync(videoId, 9 * MiB));
    }

    [Fact]
    public async Task An_expired_upload_is_swept_with_its_blocks()
    {
        await using var app = await servers.StartAppAsync();
        var creator = app.NewCreator();
        var videoId = creator.NewVideo();
        var path = await creator.BeginAsync(videoId, 9 * MiB);
        using var begun = await creator.PatchAsync(path, 0, SomeBytes.Of(8 * MiB));
        app.Clock.Shift = TimeSpan.FromDays(3);

        await HasGoneAsync(app, videoId);
    }

    [Fact]
    public async Task What_a_crash_left_between_the_blob_and_its_row_is_finished_once()
    {
        await using var app = await servers.StartAppAsync();
        var creator = app.NewCreator();
        var videoId = creator.NewVideo();
        var bytes = SomeBytes.Of(9 * MiB);
        var path = await creator.BeginAsync(videoId, bytes.Length);
        using var whole = await creator.PatchAsync(path, 0, bytes);
        var id = Answers.IdOf(path);

        // as it stood before the row was changed: the blob is committed, nobody was told
        await app.QueryAsync<string>(
            """
            with untold as (delete from outbox_message where convert_from(body, 'utf8') like '%' || @id || '%'),
            blocks as (insert into upload_block (upload_id, position, block_id)
                select @id, number, block from unnest(@blocks) with ordinality as listed (block, number))
            update upload set state = 'running', completed_at = null where id = @id returning id
            """,
            new { id, blocks = await app.CommittedBlocksAsync(videoId, id) });

        await StudioApp.UntilAsync(async () => await app.CountEventsAsync(id) == 1);
        Assert.Equal(9 * MiB, await creator.OffsetAsync(path));
    }

    [Fact]
    public async Task What_a_crash_left_between_the_last_byte_and_the_blob_is_finished_once()
    {
        var bytes = SomeBytes.Of(3 * MiB);
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, bytes.Length);
        var id = Answers.IdOf(path);
        var services = servers.App.Services;
        await using (var writer = await UploadLock.TryTakeAsync(services.GetRequiredService<NpgsqlDataSource>(), id, CancellationToken.None))
        {
            var http = new DefaultHttpContext();
            (http.Request.ContentType, http.Request.ContentLength, http.Request.Body) = (TusProtocol.BodyType, bytes.Length, new MemoryStream(bytes));
            Assert.True(TusBody.TryRead(http.Request, out var body, out _));
            var upload = await services.GetRequiredService<UploadStore>().FindAsync(id, CancellationToken.None);
            await services.GetRequiredService<UploadWriter>().WriteAsync(writer!, upload!, upload!.Length, body);
        }

        await StudioApp.UntilAsync(async () => await servers.App.CountEventsAsync(id) == 1);
        Assert.Equal(bytes, await servers.App.ReadSourceAsync(videoId, id));
    }

    [Fact]
    public async Task With_its_video_every_upload_goes_and_none_may_begin()
    {
        var videoId = _creator.NewVideo();
        var finished = await _creator.BeginAsync(videoId, 10);
        using var whole = await _creator.PatchAsync(finished, 0, SomeBytes.Of(10));
        var running = await _creator.BeginAsync(videoId, 9 * MiB);
        using var begun = await _creator.PatchAsync(running, 0, SomeBytes.Of(8 * MiB));

        await servers.App.HandleAsync<VideoRemoved, VideoRemovedHandler>(new VideoRemoved(videoId, _creator.Id, 3));

        await HasGoneAsync(servers.App, videoId);
        using var late = await _creator.PostAsync(videoId, 10);
        Assert.Equal("404 video-not-found", await late.ProblemAsync());
    }

    [Fact]
    public async Task A_refused_source_leaves_nothing_and_the_video_may_get_another()
    {
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, 10);
        using var whole = await _creator.PatchAsync(path, 0, SomeBytes.Of(10));

        await servers.App.HandleAsync<SourceRefused, SourceRefusedHandler>(
            new SourceRefused(videoId, Answers.IdOf(path), "no-video-stream", "The file has no picture."));

        await HasGoneAsync(servers.App, videoId);
        Assert.NotEqual(path, await _creator.BeginAsync(videoId, 10));
    }

    [Fact]
    public async Task A_discarded_source_goes_and_its_replacement_stays()
    {
        var videoId = _creator.NewVideo();
        var old = await _creator.BeginAsync(videoId, 10);
        using var whole = await _creator.PatchAsync(old, 0, SomeBytes.Of(10));
        var replacement = await _creator.BeginAsync(videoId, 12);
        using var other = await _creator.PatchAsync(replacement, 0, SomeBytes.Of(12));

        await servers.App.HandleAsync<SourceDiscarded, SourceDiscardedHandler>(new SourceDiscarded(videoId, Answers.IdOf(old)));

        await StudioApp.UntilAsync(async () => await servers.App.ReadSourceAsync(videoId, Answers.IdOf(old)) is null);
        await StudioApp.UntilAsync(async () => await servers.App.QueryAsync<int>("select count(*) from upload where video_id = @videoId", new { videoId }) == 1);
        Assert.Equal(12, (await servers.App.ReadSourceAsync(videoId, Answers.IdOf(replacement)))!.Length);
    }

    private static Task HasGoneAsync(StudioApp app, string videoId) => StudioApp.UntilAsync(async () =>
        await app.QueryAsync<int>("select count(*) from upload where video_id = @videoId", new { videoId }) == 0 &&
        await app.CountBlobsAsync(videoId) == 0);
}
