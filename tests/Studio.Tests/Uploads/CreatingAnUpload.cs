using StreamPlatform.Contracts;

namespace StreamPlatform.Studio.Tests.Uploads;

public class CreatingAnUpload(StudioServers servers)
{
    private readonly Creator _creator = servers.App.NewCreator();

    [Fact]
    public async Task It_begins_at_zero_under_a_relative_path()
    {
        var videoId = _creator.NewVideo();
        using var answer = await _creator.PostAsync(videoId, 100);
        var path = answer.Headers.Location!.OriginalString;
        using var head = await _creator.HeadAsync(path);

        Assert.Equal(201, (int)answer.StatusCode);
        Assert.Matches("^/api/studio/uploads/s[a-z2-7]{15}$", path);
        Assert.NotNull(answer.Header("Upload-Expires"));
        Assert.Equal(("0", "100", Creator.Metadata(videoId), "no-store"),
            (head.Header("Upload-Offset"), head.Header("Upload-Length"), head.Header("Upload-Metadata"), head.Header("Cache-Control")));
        Assert.Null(head.Header("Upload-Defer-Length"));
        Assert.True(DateTimeOffset.TryParseExact(
            head.Header("Upload-Expires"), "R", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("10", "1")]
    [InlineData("-1", null)]
    [InlineData("ten", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData(null, "2")]
    public async Task Its_length_is_a_number_or_deferred(string? length, string? deferred)
    {
        List<(string, string)> headers = [("Upload-Metadata", Creator.Metadata(_creator.NewVideo()))];
        headers.AddRange(length is null ? [] : [("Upload-Length", length)]);
        headers.AddRange(deferred is null ? [] : [("Upload-Defer-Length", deferred)]);
        using var answer = await _creator.PostAsync([.. headers]);

        Assert.Equal("400 invalid-upload-header", await answer.ProblemAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("filename ZmlsbS5tcDQ=")]
    [InlineData("videoId Li4vLi4v")]
    [InlineData("videoId ???")]
    public async Task Its_metadata_name_a_video(string metadata)
    {
        using var answer = await _creator.PostAsync(("Upload-Length", "1"), ("Upload-Metadata", metadata));

        Assert.Equal("400 invalid-upload-metadata", await answer.ProblemAsync());
    }

    [Fact]
    public async Task More_than_the_greatest_length_is_refused()
    {
        using var answer = await _creator.PostAsync(_creator.NewVideo(), (64L << 30) + 1);

        Assert.Equal("413 upload-too-long", await answer.ProblemAsync());
    }

    [Fact]
    public async Task A_video_of_somebody_else_is_not_found()
    {
        var theirs = servers.App.NewCreator().NewVideo();
        using var foreign = await _creator.PostAsync(theirs, 1);
        using var unknown = await _creator.PostAsync(Ids.NewVideo(), 1);

        Assert.Equal(["404 video-not-found", "404 video-not-found"], [await foreign.ProblemAsync(), await unknown.ProblemAsync()]);
    }

    [Fact]
    public async Task Without_the_catalog_the_client_is_asked_to_come_back()
    {
        await using var app = await servers.StartAppAsync();
        var creator = app.NewCreator();
        var videoId = creator.NewVideo();
        app.Catalog.IsDown = true;
        using var answer = await creator.PostAsync(videoId, 1);

        Assert.Equal("503 catalog-unavailable", await answer.ProblemAsync());
        Assert.NotNull(answer.Header("Retry-After"));
    }

    [Fact]
    public async Task A_lost_answer_is_given_again()
    {
        var videoId = _creator.NewVideo();
        var first = await _creator.BeginAsync(videoId, 10);
        var second = await _creator.BeginAsync(videoId, 10);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_second_upload_of_a_video_waits_for_the_first()
    {
        var videoId = _creator.NewVideo();
        var first = await _creator.BeginAsync(videoId, 10);
        using var second = await _creator.PostAsync(videoId, 20);
        Assert.Equal("409 upload-running", await second.ProblemAsync());
        Assert.Contains(first, await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var cancelled = await _creator.DeleteAsync(first);
        Assert.NotEqual(first, await _creator.BeginAsync(videoId, 20));
    }

    [Fact]
    public async Task A_finished_upload_does_not_stand_in_the_way_of_the_next()
    {
        var videoId = _creator.NewVideo();
        var first = await _creator.BeginAsync(videoId, 3);
        using var finished = await _creator.PatchAsync(first, 0, SomeBytes.Of(3));

        Assert.NotEqual(first, await _creator.BeginAsync(videoId, 3));
    }

    [Fact]
    public async Task A_user_has_so_many_running_uploads_and_no_more()
    {
        for (var i = 0; i < 8; i++)
        {
            await _creator.BeginAsync(_creator.NewVideo(), 10);
        }

        using var answer = await _creator.PostAsync(_creator.NewVideo(), 10);

        Assert.Equal("429 too-many-uploads", await answer.ProblemAsync());
    }

    [Fact]
    public async Task An_empty_file_is_an_upload_that_is_complete_at_once()
    {
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, 0);

        Assert.Equal(0, await _creator.OffsetAsync(path));
        Assert.Empty((await servers.App.ReadSourceAsync(videoId, Answers.IdOf(path)))!);
        Assert.Equal(1, await servers.App.CountEventsAsync(Answers.IdOf(path)));
    }

    [Fact]
    public async Task First_bytes_may_come_with_it()
    {
        var bytes = SomeBytes.Of(100);
        var videoId = _creator.NewVideo();
        using var answer = await _creator.SendAsync(
            HttpMethod.Post, "/api/studio/uploads", Creator.Body(bytes[..60]), ("Upload-Length", "100"), ("Upload-Metadata", Creator.Metadata(videoId)));
        var path = answer.Headers.Location!.OriginalString;
        Assert.Equal((201, "60"), ((int)answer.StatusCode, answer.Header("Upload-Offset")));

        using var rest = await _creator.PatchAsync(path, 60, bytes[60..]);
        Assert.Equal(bytes, await servers.App.ReadSourceAsync(videoId, Answers.IdOf(path)));
    }

    [Theory]
    [InlineData("text/plain", null, "415 wrong-content-type")]
    [InlineData("application/offset+octet-stream", "sha1 2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "460 checksum-mismatch")]
    [InlineData("application/offset+octet-stream", "crc9 AAAA", "400 invalid-upload-header")]
    public async Task When_its_first_bytes_are_refused_nothing_was_created(string type, string? checksum, string problem)
    {
        var videoId = _creator.NewVideo();
        using var answer = await _creator.SendAsync(
            HttpMethod.Post, "/api/studio/uploads", Creator.Body(SomeBytes.Of(60), type),
            [("Upload-Length", "100"), ("Upload-Metadata", Creator.Metadata(videoId)), .. checksum is null ? [] : new[] { ("Upload-Checksum", checksum) }]);

        Assert.Equal(problem, await answer.ProblemAsync());
        Assert.Null(answer.Headers.Location);
        await StudioApp.UntilAsync(async () =>
            await servers.App.QueryAsync<int>("select count(*) from upload where video_id = @videoId", new { videoId }) == 0);
    }

    [Fact]
    public async Task A_deferred_length_is_set_once()
    {
        var videoId = _creator.NewVideo();
        using var created = await _creator.PostAsync(("Upload-Defer-Length", "1"), ("Upload-Metadata", Creator.Metadata(videoId)));
        var path = created.Headers.Location!.OriginalString;
        using var unknown = await _creator.HeadAsync(path);
        Assert.Equal(("1", null), (unknown.Header("Upload-Defer-Length"), unknown.Header("Upload-Length")));

        var bytes = SomeBytes.Of(30);
        using var first = await _creator.PatchAsync(path, 0, bytes[..10]);
        using var tooShort = await _creator.PatchAsync(path, 10, bytes[10..20], ("Upload-Length", "9"));
        using var set = await _creator.PatchAsync(path, 10, bytes[10..20], ("Upload-Length", "30"));
        using var changed = await _creator.PatchAsync(path, 20, bytes[20..], ("Upload-Length", "31"));
        using var last = await _creator.PatchAsync(path, 20, bytes[20..]);

        Assert.Equal([204, 400, 204, 400, 204], new[] { first, tooShort, set, changed, last }.Select(answer => (int)answer.StatusCode));
        Assert.Equal(bytes, await servers.App.ReadSourceAsync(videoId, Answers.IdOf(path)));
    }

    [Fact]
    public async Task A_length_that_comes_last_completes_what_is_there()
    {
        var videoId = _creator.NewVideo();
        using var created = await _creator.PostAsync(("Upload-Defer-Length", "1"), ("Upload-Metadata", Creator.Metadata(videoId)));
        var path = created.Headers.Location!.OriginalString;
        using var bytes = await _creator.PatchAsync(path, 0, SomeBytes.Of(10));
        using var length = await _creator.PatchAsync(path, 10, [], ("Upload-Length", "10"));

        Assert.Equal(204, (int)length.StatusCode);
        Assert.Equal(SomeBytes.Of(10), await servers.App.ReadSourceAsync(videoId, Answers.IdOf(path)));
    }
}
