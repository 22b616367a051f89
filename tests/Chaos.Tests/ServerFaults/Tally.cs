using Dapper;
using MongoDB.Bson;
using MongoDB.Driver;
using Npgsql;
using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.ServerFaults;

/// <summary>How much each room holds.</summary>
internal sealed record Tally(long Videos, long Uploads, long Plans, long Jobs, long IndexedPlans, long Sources)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Once all of them agree: Catalog may hear last that a video is ready, and Studio first that it is uploaded.</summary>
    public static async Task<Tally> CountAsync(PipelineGraph graph)
    {
        var tally = await CountOnceAsync(graph);
        for (var again = 0; again < 50 && tally.Plans != tally.Videos; again++)
        {
            await Task.Delay(Pause);
            tally = await CountOnceAsync(graph);
        }

        return tally;
    }

    /// <summary>With further uploads of the same file.</summary>
    public Tally Plus(int uploads) => new(
        Videos + uploads, Uploads + uploads, Plans + uploads, Jobs + (Jobs / Plans * uploads), IndexedPlans + uploads, Sources + uploads);

    private static async Task<Tally> CountOnceAsync(PipelineGraph graph) => new(
        await VideosAsync(graph),
        await RowsAsync(graph, "studio-db", "select count(*) from upload where state = 'completed'"),
        await RowsAsync(graph, "transcoder-db", "select count(*) from plan where state = 'done'"),
        await RowsAsync(graph, "transcoder-db", "select count(*) from job where state = 'done'"),
        await RowsAsync(graph, "streaming-db", "select count(*) from plan"),
        await SourcesAsync(graph));

    // with a source: a client that did not hear that its draft was created makes another one
    private static async Task<long> VideosAsync(PipelineGraph graph)
    {
        var address = new MongoUrl(await graph.ConnectionStringAsync("catalog-db"));
        using var client = new MongoClient(address);
        return await client.GetDatabase(address.DatabaseName).GetCollection<BsonDocument>("videos").CountDocumentsAsync(
            Builders<BsonDocument>.Filter.Exists("facts.sources.0"));
    }

    private static async Task<long> RowsAsync(PipelineGraph graph, string database, string sql)
    {
        // a connection kept from before the server was away would be a dead one
        await using var connection = new NpgsqlConnection(await graph.ConnectionStringAsync(database) + ";Pooling=false");
        return await connection.QuerySingleAsync<long>(sql);
    }

    private static async Task<long> SourcesAsync(PipelineGraph graph)
    {
        var count = 0;
        await foreach (var _ in Container.Of(await graph.ConnectionStringAsync("sources")).GetBlobsAsync())
        {
            count++;
        }

        return count;
    }
}
