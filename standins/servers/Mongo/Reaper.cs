using Microsoft.Data.Sqlite;
using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Commands;
using StreamPlatform.Standins.Mongo.Indexes;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo;

// Removes what has had its time: documents under TTL indexes, cursors that nobody reads on, answers of retryable writes.
internal sealed class Reaper(MongoServer server)
{
    // One pass takes them in portions, so that other writes get in between.
    private const int Portion = 500;

    public async Task RunAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(server.Options.TtlInterval, server.Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                server.Cursors.CloseIdle();
                await ReapAllAsync(stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task ReapAllAsync(CancellationToken stopping)
    {
        foreach (var store in server.Databases.Existing.ToList())
        {
            try
            {
                await ReapAsync(store, stopping);
            }
            catch (Exception failure) when (failure is SqliteException or MongoError)
            {
                // A full disk, say: the next round tries again.
                await Console.Error.WriteLineAsync($"expiry in {store.Name}: {failure.Message}");
            }
        }
    }

    private async Task ReapAsync(DatabaseStore store, CancellationToken stopping)
    {
        var sessionsBefore = server.Clock.GetUtcNow().AddMinutes(-Hello.SessionMinutes);
        await store.WriteAsync(scope =>
        {
            new RetryTable(scope.Session).ForgetBefore(sessionsBefore);
            return true;
        });
        foreach (var collection in store.Schema.Collections.Values)
        {
            foreach (var index in collection.Indexes.Where(index => index.ExpireAfter is not null))
            {
                while (!stopping.IsCancellationRequested && await store.WriteAsync(scope => Expire(scope, store.Name, collection, index)) == Portion)
                {
                }
            }
        }
    }

    private int Expire(WriteScope scope, string database, CollectionInfo seen, IndexInfo index)
    {
        if (scope.Schema.Find(seen.Name) is not { } collection || collection.IndexByName(index.Name) is null)
        {
            return 0;
        }
        var end = new BsonDateTime((server.Clock.GetUtcNow() - index.ExpireAfter!.Value).UtcDateTime);
        var filter = FilterParser.Parse(new BsonDocument(index.Fields[0].Path.Text, new BsonDocument("$lt", end)));
        var query = new FindQuery(filter) { Hint = index.Name, Limit = Portion };
        var writer = new CollectionWriter(scope, database, collection);
        var expired = query.Rows(collection, new ReadSource(database, scope, Deadline.Never)).ToList();
        expired.ForEach(row => writer.Delete(row.Rid, row.Document));
        return expired.Count;
    }
}
