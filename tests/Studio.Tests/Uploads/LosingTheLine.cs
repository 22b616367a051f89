using System.Security.Cryptography;

namespace StreamPlatform.Studio.Tests.Uploads;

public class LosingTheLine(StudioServers servers)
{
    private const int MiB = 1 << 20;
    private readonly Creator _creator = servers.App.NewCreator();

    [Theory]
    [InlineData(1000)]
    [InlineData(3 * MiB)]
    [InlineData((9 * MiB) + 17)]
    public async Task A_cut_connection_keeps_what_came(int came)
    {
        var bytes = SomeBytes.Of(12 * MiB);
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, bytes.Length);
        using (var line = await SlowLine.BeginPatchAsync(_creator, path, 0, bytes.Length))
        {
            await line.SendAsync(bytes[..came]);
            await StudioApp.UntilAsync(() => servers.App.IsBeingWrittenAsync(path));

            // a reset may overtake bytes that the other side has not read: wait for what can be seen of them
            await StudioApp.UntilAsync(async () => came < 8 * MiB || await _creator.OffsetAsync(path) >= 8 * MiB);
            line.Cut();
            await StudioApp.UntilAsync(async () => !await servers.App.IsBeingWrittenAsync(path));
        }

        var offset = (int)await _creator.OffsetAsync(path);
        Assert.InRange(offset, came < 8 * MiB ? 0 : 8 * MiB, came);
        using var rest = await _creator.PatchAsync(path, offset, bytes[offset..]);
        Assert.Equal(204, (int)rest.StatusCode);
        Assert.Equal(bytes, await servers.App.ReadSourceAsync(videoId, Answers.IdOf(path)));
    }

    [Fact]
    public async Task Without_its_end_a_body_with_a_checksum_does_not_count()
    {
        var bytes = SomeBytes.Of(12 * MiB);
        var checksum = $"sha1 {Convert.ToBase64String(SHA1.HashData(bytes))}";
        var path = await _creator.BeginAsync(_creator.NewVideo(), bytes.Length);
        using (var line = await SlowLine.BeginPatchAsync(_creator, path, 0, bytes.Length, checksum))
        {
            await line.SendAsync(bytes[..(9 * MiB)]);
            await StudioApp.UntilAsync(() => servers.App.IsBeingWrittenAsync(path));
            line.Cut();
            await StudioApp.UntilAsync(async () => !await servers.App.IsBeingWrittenAsync(path));
        }

        Assert.Equal(0, await _creator.OffsetAsync(path));
    }

    [Fact]
    public async Task One_request_writes_at_a_time_whichever_replica_it_reaches()
    {
        await using var replica = await servers.StartAppAsync(servers.App.Database);
        var there = new Creator(replica, _creator.Id, replica.TokenOf(_creator.Id, "creator"));
        var bytes = SomeBytes.Of(1000);
        var path = await _creator.BeginAsync(_creator.NewVideo(), bytes.Length);
        using var line = await SlowLine.BeginPatchAsync(_creator, path, 0, bytes.Length);
        await line.SendAsync(bytes[..500]);
        await StudioApp.UntilAsync(() => servers.App.IsBeingWrittenAsync(path));

        using var second = await there.PatchAsync(path, 0, bytes);
        Assert.Equal("423 upload-locked", await second.ProblemAsync());
        Assert.Equal(0, await there.OffsetAsync(path));

        await line.SendAsync(bytes[500..]);
        Assert.Equal(204, await line.StatusAsync());
        Assert.Equal(1000, await there.OffsetAsync(path));
    }

    [Fact]
    public async Task Of_many_who_write_the_same_bytes_one_wins()
    {
        var bytes = SomeBytes.Of(500_000);
        var videoId = _creator.NewVideo();
        var path = await _creator.BeginAsync(videoId, bytes.Length);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => _creator.PatchAsync(path, 0, bytes)));

        Assert.Single(answers, answer => (int)answer.StatusCode == 204);
        Assert.All(answers, answer => Assert.Contains((int)answer.StatusCode, new[] { 204, 409, 423 }));
        Assert.Equal(bytes, await servers.App.ReadSourceAsync(videoId, Answers.IdOf(path)));
        Assert.Equal(1, await servers.App.CountEventsAsync(Answers.IdOf(path)));
    }

    [Fact]
    public async Task An_upload_goes_on_after_a_restart_in_its_middle()
    {
        var database = await servers.Servers.CreateDatabaseAsync();
        var bytes = SomeBytes.Of(15 * MiB);
        string videoId, path, userId;
        await using (var before = await servers.StartAppAsync(database))
        {
            var creator = before.NewCreator();
            (videoId, userId) = (creator.NewVideo(), creator.Id);
            path = await creator.BeginAsync(videoId, bytes.Length);
            using var first = await creator.PatchAsync(path, 0, bytes[..(9 * MiB)]);
        }

        await using var after = await servers.StartAppAsync(database);
        var again = new Creator(after, userId, after.TokenOf(userId, "creator"));
        Assert.Equal(9 * MiB, await again.OffsetAsync(path));
        using var rest = await again.PatchAsync(path, 9 * MiB, bytes[(9 * MiB)..]);
        Assert.Equal(bytes, await after.ReadSourceAsync(videoId, Answers.IdOf(path)));
    }
}
