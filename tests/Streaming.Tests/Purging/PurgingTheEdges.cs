using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using StreamPlatform.Contracts.Transcoding;

namespace StreamPlatform.Streaming.Tests.Purging;

public sealed class PurgingTheEdges(StreamingFixture streaming)
{
    private static readonly byte[] Secret = Encoding.UTF8.GetBytes(StreamingApp.TokenKey.Split(':')[1]);

    [Fact]
    public async Task A_removed_video_is_dropped_by_every_edge_even_if_one_is_away_at_first()
    {
        await using var near = await EdgeStub.StartAsync();
        await using var far = await EdgeStub.StartAsync();
        far.Refusals = 2;
        await using var app = streaming.NewApp(("services:edge-eu:http:0", near.Url), ("services:edge-us:http:0", far.Url));
        using var started = app.CreateClient();
        var video = new AVideo();
        await app.HearAsync([video.Changed(), video.Removed()]);

        await far.UntilAsync(purges => purges.Count(path => path.EndsWith($"/m/{video.VideoId}/", StringComparison.Ordinal)) == 3);
        Assert.Contains(near.Purges, path => path.EndsWith($"/m/{video.VideoId}/", StringComparison.Ordinal));
        AssertSigned(far.Purges[^1], $"/m/{video.VideoId}/");
        await UntilNothingIsDueAsync(app, video.VideoId);
    }

    [Fact]
    public async Task A_discarded_plan_is_dropped_by_the_edges_and_leaves_no_rows_whatever_comes_late()
    {
        await using var edge = await EdgeStub.StartAsync();
        await using var app = streaming.NewApp(("services:edge-eu:http:0", edge.Url));
        using var started = app.CreateClient();
        var old = new AVideo { Rungs = ["360p"], Audio = [], Segments = 2 };
        var fresh = old with { SourceId = Contracts.Ids.NewSource() };
        await app.HearAsync([old.Changed(), .. old.Story(), fresh.Changed(version: 2), .. fresh.Story()]);

        await app.HearAsync([new PlanDiscarded(old.VideoId, old.SourceId, old.PlanId), .. old.Story()]);

        await edge.UntilAsync(purges => purges.Any(path => path.EndsWith($"/m/{old.VideoId}/{old.PlanId}/", StringComparison.Ordinal)));
        Assert.Equal([fresh.PlanId], await PlansAsync(app, old.VideoId));
        Assert.DoesNotContain(edge.Purges, path => path.EndsWith($"/m/{old.VideoId}/", StringComparison.Ordinal));
    }

    private static void AssertSigned(string path, string prefix)
    {
        var parts = path["/purge/".Length..^prefix.Length].Split('.');
        var expected = HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{parts[0]}\n{parts[1]}\npurge\n{prefix}"));
        Assert.Equal(("k1", "purge", Base64Url.EncodeToString(expected)), (parts[1], parts[2], parts[3]));
        Assert.True(long.Parse(parts[0], CultureInfo.InvariantCulture) > TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - 60);
    }

    private static async Task UntilNothingIsDueAsync(StreamingApp app, string videoId)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var connection = await app.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync(patience.Token);
        while (await connection.ExecuteScalarAsync<bool>("select exists (select from edge_purge where prefix = @prefix)", new { prefix = $"/m/{videoId}/" }))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private static async Task<IReadOnlyList<string>> PlansAsync(StreamingApp app, string videoId)
    {
        await using var connection = await app.Services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        return [.. await connection.QueryAsync<string>("select plan_id from plan where video_id = @videoId", new { videoId })];
    }
}
