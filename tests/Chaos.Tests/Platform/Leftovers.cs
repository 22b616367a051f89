using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Dapper;
using MongoDB.Bson;
using MongoDB.Driver;
using Npgsql;

namespace StreamPlatform.Chaos.Tests.Platform;

/// <summary>What nobody should find when all work is done.</summary>
internal static class Leftovers
{
    private static readonly string[] OutboxDatabases = ["studio-db", "transcoder-db", "streaming-db"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits until nothing is left; says what is when it has not become other for five minutes. Previews are made after everything else, with what the rest leaves of the cores.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(PipelineGraph graph)
    {
        using var patience = new CancellationTokenSource(Patience);
        List<string> before = [];
        while (true)
        {
            List<string> found =
                [.. await InOutboxesAsync(graph), .. await InCatalogAsync(graph), .. await InQueuesAsync(graph), .. await InSourcesAsync(graph), .. InScratch(graph)];
            if (found.Count == 0 || patience.IsCancellationRequested)
            {
                return found;
            }

            if (!found.SequenceEqual(before, StringComparer.Ordinal))
            {
                patience.CancelAfter(Patience);
                before = found;
            }

            await Task.Delay(Pause);
        }
    }

    private static async Task<IEnumerable<string>> InOutboxesAsync(PipelineGraph graph)
    {
        var found = new List<string>();
        foreach (var name in OutboxDatabases)
        {
            await using var connection = new NpgsqlConnection(await graph.ConnectionStringAsync(name) + ";Pooling=false");
            if (await connection.QuerySingleAsync<int>("select count(*)::int from outbox_message") is > 0 and var rows)
            {
                found.Add($"{rows} rows in the outbox of {name}");
            }
        }

        return found;
    }

    private static async Task<IEnumerable<string>> InCatalogAsync(PipelineGraph graph)
    {
        var address = new MongoUrl(await graph.ConnectionStringAsync("catalog-db"));
        using var client = new MongoClient(address);
        var pending = await client.GetDatabase(address.DatabaseName).GetCollection<BsonDocument>("videos")
            .CountDocumentsAsync(Builders<BsonDocument>.Filter.Exists("outbox.0"));
        return pending == 0 ? [] : [$"{pending} videos with pending events in the catalog"];
    }

    private static async Task<IEnumerable<string>> InQueuesAsync(PipelineGraph graph)
    {
        using var broker = await BrokerManagement.OpenAsync(graph);
        return (await broker.QueuesAsync()).Where(queue => queue.Value > 0).Select(queue => $"{queue.Value} messages in {queue.Key}");
    }

    private static async Task<IEnumerable<string>> InSourcesAsync(PipelineGraph graph)
    {
        var found = new List<string>();
        var sources = Container.Of(await graph.ConnectionStringAsync("sources"));
        await foreach (var blob in sources.GetBlobsAsync(BlobTraits.None, BlobStates.Uncommitted, prefix: null, CancellationToken.None))
        {
            var blocks = (await sources.GetBlockBlobClient(blob.Name).GetBlockListAsync(BlockListTypes.Uncommitted)).Value.UncommittedBlocks.Count();
            if (blocks > 0)
            {
                found.Add($"{blocks} staged blocks of {blob.Name}");
            }
        }

        return found;
    }

    private static IEnumerable<string> InScratch(PipelineGraph graph) =>
        Directory.EnumerateFileSystemEntries(graph.Scratch, "transcoder-*").Select(path => $"{Path.GetFileName(path)} among the temporary files");
}
