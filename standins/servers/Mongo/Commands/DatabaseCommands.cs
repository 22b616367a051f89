using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class DatabaseCommands
{
    public static BsonDocument List(CommandCall call)
    {
        if (call.Database != "admin")
        {
            throw Errors.Unauthorized("listDatabases may only be run against the admin database.");
        }
        var filter = FilterParser.Parse(call.Document("filter") ?? []);
        var listed = call.Server.Databases.Existing.OrderBy(store => store.Name, StringComparer.Ordinal).Select(Describe).Where(filter.Matches).ToList();
        if (call.Flag("nameOnly"))
        {
            return new BsonDocument("databases", new BsonArray(listed.Select(database => new BsonDocument("name", database["name"]))));
        }
        var total = listed.Sum(database => database["sizeOnDisk"].ToInt64());
        return new BsonDocument { { "databases", new BsonArray(listed) }, { "totalSize", total }, { "totalSizeMb", total / (1024 * 1024) } };
    }

    public static async Task<BsonDocument> Drop(CommandCall call)
    {
        if (call.Store is not { Schema.Collections.IsEmpty: false } store)
        {
            return [];
        }
        await store.WriteAsync(scope =>
        {
            foreach (var collection in scope.Schema.Collections.Values)
            {
                Collections.Drop(scope, collection);
            }
            return true;
        });
        return new BsonDocument("dropped", call.Database);
    }

    public static BsonDocument Stats(CommandCall call)
    {
        using var lease = call.Store?.Read();
        var collections = lease?.Schema.Collections.Values.ToList() ?? [];
        var sizes = collections.ConvertAll(collection => CollectionSize.Of(lease!.Session, collection));
        return new BsonDocument
        {
            { "db", call.Database },
            { "collections", collections.Count },
            { "views", 0 },
            { "objects", sizes.Sum(size => size.Documents) },
            { "dataSize", (double)sizes.Sum(size => size.Bytes) },
            { "storageSize", (double)(call.Store?.SizeOnDisk ?? 0) },
            { "indexes", collections.Sum(collection => collection.Indexes.Count) },
        };
    }

    private static BsonDocument Describe(DatabaseStore store) => new()
    {
        { "name", store.Name }, { "sizeOnDisk", store.SizeOnDisk }, { "empty", false },
    };
}
