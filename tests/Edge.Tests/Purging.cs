using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StreamPlatform.Edge.Tests;

public sealed class Purging(EdgeFixture edge)
{
    private static readonly byte[] Segment = [1, 2, 3, 4];

    [Fact]
    public async Task A_purged_video_is_gone_at_once_in_all_its_plans_and_from_the_disk_and_others_stay()
    {
        var (one, other) = (EdgeFixture.NewToken(), EdgeFixture.NewToken());
        var second = one with { PlanId = EdgeFixture.NewId('p') };
        foreach (var token in (Token[])[one, second, other])
        {
            await CacheAsync(edge, token);
        }

        Assert.Equal(204, await PurgeAsync(edge, $"/m/{one.VideoId}/"));

        Assert.DoesNotContain(edge.Process.CachedKeys(), key => key.StartsWith($"/m/{one.VideoId}/", StringComparison.Ordinal));
        Assert.Equal(404, await AskAsync(edge, "held", $"/m/{one.VideoId}/"));
        Assert.Equal(410, await StatusAsync(edge, one));
        Assert.Equal(410, await StatusAsync(edge, second));
        Assert.Equal(200, await StatusAsync(edge, other));
        Assert.Contains(other.Path("720p/0.m4s"), edge.Process.CachedKeys());
    }

    [Fact]
    public async Task A_purged_plan_leaves_the_other_plans_of_its_video()
    {
        var old = EdgeFixture.NewToken();
        var fresh = old with { PlanId = EdgeFixture.NewId('p') };
        await CacheAsync(edge, old);
        await CacheAsync(edge, fresh);

        Assert.Equal(204, await PurgeAsync(edge, $"/m/{old.VideoId}/{old.PlanId}/"));

        Assert.Equal((410, 200), (await StatusAsync(edge, old), await StatusAsync(edge, fresh)));
    }

    [Fact]
    public async Task The_preview_of_a_purged_plan_goes_with_it()
    {
        var preview = EdgeFixture.NewToken() with { PreviewSeconds = 60 };
        await CacheAsync(edge, preview);

        Assert.Equal(204, await PurgeAsync(edge, $"/m/{preview.VideoId}/{preview.PlanId}/"));

        Assert.Equal(410, await StatusAsync(edge, preview));
        Assert.DoesNotContain(preview.Path("720p/0.m4s"), edge.Process.CachedKeys());
    }

    [Fact]
    public async Task What_is_purged_stays_so_after_a_restart()
    {
        await using var own = new EdgeFixture();
        await own.InitializeAsync();
        var token = EdgeFixture.NewToken();
        await CacheAsync(own, token);
        Assert.Equal(204, await PurgeAsync(own, $"/m/{token.VideoId}/"));
        Assert.Equal(204, await PurgeAsync(own, $"/m/{token.VideoId}/"));

        await own.Process.RestartAsync();

        Assert.Equal(410, await StatusAsync(own, token));
        await UntilAsync(() => own.Process.CachedKeys().Count == 0);
    }

    [Theory]
    [InlineData("wrong-secret-of-the-tests", "k1", 300, "/m/vaaaaaaaaaaaaaaa/")]
    [InlineData(EdgeProcess.FirstSecret, "k9", 300, "/m/vaaaaaaaaaaaaaaa/")]
    [InlineData(EdgeProcess.FirstSecret, "k1", -300, "/m/vaaaaaaaaaaaaaaa/")]
    [InlineData(EdgeProcess.FirstSecret, "k1", 300, "/m/")]
    [InlineData(EdgeProcess.FirstSecret, "k1", 300, "/")]
    public async Task Nobody_purges_without_a_valid_signature_for_one_video(string secret, string keyId, int seconds, string prefix) =>
        Assert.Equal(403, await PurgeAsync(edge, prefix, secret, keyId, seconds));

    [Fact]
    public async Task A_token_of_a_viewer_purges_nothing()
    {
        var token = EdgeFixture.NewToken();
        await CacheAsync(edge, token);

        Assert.Equal(403, await edge.RawStatusAsync($"/purge/{token}/m/{token.VideoId}/{token.PlanId}/", "DELETE"));
        Assert.Equal(200, await StatusAsync(edge, token));
    }

    [Fact]
    public async Task Looking_at_a_purge_address_changes_nothing()
    {
        var token = EdgeFixture.NewToken();
        await CacheAsync(edge, token);

        Assert.Equal(403, await edge.RawStatusAsync(Address($"/m/{token.VideoId}/", EdgeProcess.FirstSecret, "k1", 300)));
        Assert.Equal(200, await StatusAsync(edge, token));
    }

    [Fact]
    public async Task What_is_dropped_leaves_no_file_and_may_come_back()
    {
        var token = EdgeFixture.NewToken();
        await CacheAsync(edge, token);
        Assert.Equal(200, await AskAsync(edge, "held", $"/m/{token.VideoId}/"));

        Assert.Equal(204, await AskAsync(edge, "drop", $"/m/{token.VideoId}/", "DELETE"));

        Assert.Equal(404, await AskAsync(edge, "held", $"/m/{token.VideoId}/"));
        Assert.DoesNotContain(token.Path("720p/0.m4s"), edge.Process.CachedKeys());
        Assert.Equal(200, await StatusAsync(edge, token));
    }

    [Fact]
    public async Task The_platform_reads_what_an_edge_holds_and_how_its_cache_does()
    {
        await using var own = new EdgeFixture();
        await own.InitializeAsync();
        var token = EdgeFixture.NewToken();
        await CacheAsync(own, token);
        await StatusAsync(own, token);

        Assert.Equal($"{token.Path("720p/0.m4s")}\n", await own.Client.GetStringAsync(Address("/m/", EdgeProcess.FirstSecret, "k1", 300, "held")));
        await UntilAsync(() => own.Client.GetStringAsync(Address("/m/", EdgeProcess.FirstSecret, "k1", 300, "traffic")),
            text => text.Split('\n').Order(StringComparer.Ordinal).SequenceEqual(["", "HIT 1", "MISS 1"]));
    }

    [Theory]
    [InlineData("purge", "held")]
    [InlineData("held", "purge")]
    [InlineData("drop", "purge")]
    public async Task What_is_signed_for_one_thing_does_not_do_another(string signed, string asked)
    {
        var token = EdgeFixture.NewToken();
        var address = Address($"/m/{token.VideoId}/", EdgeProcess.FirstSecret, "k1", 300, signed);

        Assert.Equal(403, await edge.RawStatusAsync(address.Replace($"/{signed}/", $"/{asked}/", StringComparison.Ordinal), asked == "held" ? "GET" : "DELETE"));
    }

    private static async Task CacheAsync(EdgeFixture edge, Token token)
    {
        edge.Origin.AnswerImmutable(token.Path("720p/0.m4s"), Segment);
        Assert.Equal(200, await StatusAsync(edge, token));
    }

    private static async Task<int> StatusAsync(EdgeFixture edge, Token token)
    {
        using var answer = await edge.GetAsync(token, token.Path("720p/0.m4s"));
        await answer.Content.ReadAsByteArrayAsync();
        return (int)answer.StatusCode;
    }

    private static Task<int> PurgeAsync(EdgeFixture edge, string prefix, string secret = EdgeProcess.FirstSecret, string keyId = "k1", int seconds = 300) =>
        edge.RawStatusAsync(Address(prefix, secret, keyId, seconds), "DELETE");

    private static Task<int> AskAsync(EdgeFixture edge, string operation, string prefix, string method = "GET") =>
        edge.RawStatusAsync(Address(prefix, EdgeProcess.FirstSecret, "k1", 300, operation), method);

    private static string Address(string prefix, string secret, string keyId, int seconds, string operation = "purge")
    {
        var expires = TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{expires}\n{keyId}\n{operation}\n{prefix}"));
        return $"/{operation}/{expires}.{keyId}.{operation}.{Base64Url.EncodeToString(signature)}{prefix}";
    }

    private static async Task UntilAsync(Func<Task<string>> look, Predicate<string> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!reached(await look()))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    // The files go in the edge's own time; what they must reach is a state, not a moment.
    private static async Task UntilAsync(Func<bool> reached)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!reached())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
