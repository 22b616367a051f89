using System.Security.Cryptography;
using StreamPlatform.Contracts;

namespace StreamPlatform.Studio.Tests.Uploads;

public class AppendingToAnUpload(StudioServers servers)
{
    private const int MiB = 1 << 20;
    private readonly Creator _creator = servers.App.NewCreator();

    [Theory]
    [InlineData(1)]
    [InlineData(2 * MiB)]
    [InlineData((8 * MiB) - 1)]
    [InlineData(8 * MiB)]
    [InlineData((8 * MiB) + 1)]
    [InlineData(20 * MiB)]
    public async Task The_source_is_byte_for_byte_what_was_sent(int length)
    {
        var bytes = SomeBytes.Of(length);
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, length);
        using var answer = await _creator.PatchAsync(path, 0, bytes);

        Assert.Equal((204, $"{length}"), ((int)answer.StatusCode, answer.Header("Upload-Offset")));
        Assert.Equal(bytes, await servers.App.ReadSourceAsync(videoId, Answers.IdOf(path)));
        Assert.Equal(1, await servers.App.CountEventsAsync(Answers.IdOf(path)));
    }

    [Fact]
    public async Task Requests_of_any_size_add_up()
    {
        int[] sizes = [1, 700_000, 1_600_000, 3 * MiB, 0, 9 * MiB, 5, 2 * MiB];
        var bytes = SomeBytes.Of(sizes.Sum());
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, bytes.Length);
        var offset = 0;
        foreach (var size in sizes)
        {
            using var answer = await _creator.PatchAsync(path, offset, bytes[offset..(offset + size)]);
            offset += size;
            Assert.Equal(offset, await _creator.OffsetAsync(path));
        }

        Assert.Equal(bytes, await servers.App.ReadSourceAsync(videoId, Answers.IdOf(path)));
    }

    [Fact]
    public async Task A_request_that_breaks_the_protocol_changes_nothing()
    {
        var path = await _creator.BeginAsync(_creator.NewVideo(), 100);
        using var begun = await _creator.PatchAsync(path, 0, SomeBytes.Of(10));
        var body = SomeBytes.Of(20);
        using var wrongType = await _creator.SendAsync(HttpMethod.Patch, path, Creator.Body(body, "application/octet-stream"), ("Upload-Offset", "10"));
        using var noOffset = await _creator.SendAsync(HttpMethod.Patch, path, Creator.Body(body));
        using var oddOffset = await _creator.SendAsync(HttpMethod.Patch, path, Creator.Body(body), ("Upload-Offset", "+10"));
        using var behind = await _creator.PatchAsync(path, 9, body);
        using var ahead = await _creator.PatchAsync(path, 11, body);
        using var tooLong = await _creator.PatchAsync(path, 10, SomeBytes.Of(91));
        using var algorithm = await _creator.PatchAsync(path, 10, body, ("Upload-Checksum", "md5 XrY7u+Ae7tCTyyK7j1rNww=="));
        using var checksum = await _creator.PatchAsync(path, 10, body, ("Upload-Checksum", "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0="));

        Assert.Equal(
            [
                "415 wrong-content-type", "400 invalid-upload-header", "400 invalid-upload-header", "409 offset-mismatch", "409 offset-mismatch",
                "413 upload-too-long", "400 invalid-upload-header", "460 checksum-mismatch",
            ],
            await Task.WhenAll(new[] { wrongType, noOffset, oddOffset, behind, ahead, tooLong, algorithm, checksum }.Select(Answers.ProblemAsync)));
        Assert.Equal(10, await _creator.OffsetAsync(path));
    }

    [Fact]
    public async Task A_body_without_a_length_cannot_run_over_the_end()
    {
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, 100);
        using var chunked = Creator.Body(SomeBytes.Of(101));
        _creator.Http.DefaultRequestHeaders.TransferEncodingChunked = true;
        using var tooLong = await _creator.SendAsync(HttpMethod.Patch, path, chunked, ("Upload-Offset", "0"));
        Assert.Equal("413 upload-too-long", await tooLong.ProblemAsync());

        using var exact = await _creator.PatchAsync(path, 0, SomeBytes.Of(100));
        Assert.Equal(204, (int)exact.StatusCode);
        Assert.Equal(SomeBytes.Of(100), await servers.App.ReadSourceAsync(videoId, Answers.IdOf(path)));
    }

    [Fact]
    public async Task A_right_checksum_lets_every_block_count()
    {
        var bytes = SomeBytes.Of(10 * MiB);
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, bytes.Length);
        using var wrong = await _creator.PatchAsync(path, 0, bytes, ("Upload-Checksum", $"sha256 {Convert.ToBase64String(SHA256.HashData([]))}"));
        Assert.Equal(0, await _creator.OffsetAsync(path));

        using var right = await _creator.PatchAsync(path, 0, bytes, ("Upload-Checksum", $"sha256 {Convert.ToBase64String(SHA256.HashData(bytes))}"));
        Assert.Equal((460, 204), ((int)wrong.StatusCode, (int)right.StatusCode));
        Assert.Equal(bytes, await servers.App.ReadSourceAsync(videoId, Answers.IdOf(path)));
    }

    [Fact]
    public async Task Only_its_owner_finds_an_upload()
    {
        var path = await _creator.BeginAsync(_creator.NewVideo(), 100);
        var stranger = servers.App.NewCreator();
        using var head = await stranger.HeadAsync(path);
        using var patch = await stranger.PatchAsync(path, 0, SomeBytes.Of(1));
        using var delete = await stranger.DeleteAsync(path);
        using var unknown = await _creator.PatchAsync($"/api/studio/uploads/{Ids.NewSource()}", 0, SomeBytes.Of(1));

        Assert.Equal([404, 404, 404, 404], new[] { head, patch, delete, unknown }.Select(answer => (int)answer.StatusCode));
        Assert.Null(head.Header("Upload-Offset"));
        Assert.Equal(0, await _creator.OffsetAsync(path));
    }

    [Fact]
    public async Task Nothing_more_can_be_added_to_a_finished_upload()
    {
        var path = await _creator.BeginAsync(_creator.NewVideo(), 10);
        using var whole = await _creator.PatchAsync(path, 0, SomeBytes.Of(10));
        using var more = await _creator.PatchAsync(path, 10, SomeBytes.Of(1));
        using var nothing = await _creator.PatchAsync(path, 10, []);

        Assert.Equal([204, 413, 204], new[] { whole, more, nothing }.Select(answer => (int)answer.StatusCode));
        Assert.Equal("10", nothing.Header("Upload-Offset"));
        Assert.Equal(1, await servers.App.CountEventsAsync(Answers.IdOf(path)));
    }
}
