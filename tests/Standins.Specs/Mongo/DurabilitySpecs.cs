using System.Collections.Concurrent;
using MongoDB.Bson;

namespace StreamPlatform.Standins.Specs.Mongo;

public sealed class DurabilitySpecs : IDisposable
{
    private const int Clients = 4;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_acknowledged_write_is_there_after_kill_9()
    {
        var acknowledged = new ConcurrentBag<string>();
        await using (var server = await MongodProcess.StartAsync(_folder.Path))
        {
            var enough = new TaskCompletionSource();
            var writers = Enumerable.Range(0, Clients).Select(client => InsertUntilCutAsync(server, client, acknowledged, enough)).ToList();
            await enough.Task;
            await server.KillAsync();
            await Task.WhenAll(writers);
        }
        await using var again = await MongodProcess.StartAsync(_folder.Path);
        await using var reader = await WireClient.ConnectAsync(again.Address);
        foreach (var id in acknowledged)
        {
            var found = await FindAsync(reader, "videos", new BsonDocument("_id", id));
            Assert.Equal(id, Assert.Single(found)["slug"].AsString);
            Assert.Single(await FindAsync(reader, "videos", new BsonDocument("slug", id)));
        }
    }

    [Fact]
    public async Task A_write_retried_over_kill_9_is_applied_once()
    {
        var lsid = new BsonDocument("id", new BsonBinaryData(Guid.NewGuid(), GuidRepresentation.Standard));
        long transaction = 0;
        var first = await MongodProcess.StartAsync(_folder.Path);
        await using (first)
        {
            await using var client = await WireClient.ConnectAsync(first.Address);
            await client.RunAsync(Insert("counters", new BsonDocument { { "_id", 1 }, { "n", 0L } }));
            while (transaction < 50)
            {
                Assert.Equal(1, (await client.RunAsync(Increment(lsid, ++transaction)))["n"].ToInt32());
            }
            // Sent and not waited for: nobody knows whether it was applied.
            await client.SendAsync(StreamPlatform.Standins.Mongo.Wire.FrameWriter.Msg(99, 0, Increment(lsid, ++transaction)));
            await first.KillAsync();
        }
        await using var second = await MongodProcess.StartAsync(_folder.Path);
        await using var again = await WireClient.ConnectAsync(second.Address);
        var retried = await again.RunAsync(Increment(lsid, transaction));
        Assert.Equal(1, retried["nModified"].ToInt32());
        Assert.Equal(transaction, (await FindAsync(again, "counters", new BsonDocument("_id", 1)))[0]["n"].AsInt64);
    }

    [Fact]
    public async Task A_server_stopped_by_its_host_ends_cleanly_and_finds_everything_again()
    {
        await using (var server = await MongodProcess.StartAsync(_folder.Path))
        {
            await using var client = await WireClient.ConnectAsync(server.Address);
            await client.RunAsync(Insert("videos", new BsonDocument("_id", "kept")));
            Assert.Equal(0, await server.StopAsync());
        }
        await using var again = await MongodProcess.StartAsync(_folder.Path);
        await using var reader = await WireClient.ConnectAsync(again.Address);
        Assert.Single(await FindAsync(reader, "videos", new BsonDocument("_id", "kept")));
    }

    private static async Task InsertUntilCutAsync(
        MongodProcess server, int client, ConcurrentBag<string> acknowledged, TaskCompletionSource enough)
    {
        const int wanted = 300;
        await using var writer = await WireClient.ConnectAsync(server.Address);
        await writer.RunAsync(new BsonDocument
        {
            { "createIndexes", "videos" },
            { "indexes", new BsonArray { new BsonDocument { { "key", new BsonDocument("slug", 1) }, { "name", "slug" }, { "unique", true } } } },
            { "$db", "catalog" },
        });
        try
        {
            for (var number = 0; ; number++)
            {
                var id = $"{client}-{number}";
                var reply = await writer.RunAsync(Insert("videos", new BsonDocument { { "_id", id }, { "slug", id } }));
                Assert.Equal(1, reply["n"].ToInt32());
                acknowledged.Add(id);
                if (acknowledged.Count >= wanted)
                {
                    enough.TrySetResult();
                }
            }
        }
        catch (Exception cut) when (cut is IOException or System.Net.Sockets.SocketException)
        {
            // The server was killed.
        }
    }

    private static BsonDocument Insert(string collection, BsonDocument document) => new()
    {
        { "insert", collection }, { "documents", new BsonArray { document } }, { "$db", "catalog" },
    };

    private static BsonDocument Increment(BsonDocument lsid, long transaction) => new()
    {
        { "update", "counters" },
        { "updates", new BsonArray { BsonDocument.Parse("{ q: { _id: 1 }, u: { $inc: { n: 1 } } }") } },
        { "lsid", lsid },
        { "txnNumber", transaction },
        { "$db", "catalog" },
    };

    private static async Task<List<BsonDocument>> FindAsync(WireClient client, string collection, BsonDocument filter)
    {
        var reply = await client.RunAsync(new BsonDocument { { "find", collection }, { "filter", filter }, { "$db", "catalog" } });
        return [.. reply["cursor"]["firstBatch"].AsBsonArray.Select(document => document.AsBsonDocument)];
    }
}
