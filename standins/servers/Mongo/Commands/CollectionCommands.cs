using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;
using StreamPlatform.Standins.Mongo.Query;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class CollectionCommands
{
    public static BsonDocument List(CommandCall call)
    {
        var filter = FilterParser.Parse(call.Document("filter") ?? []);
        var nameOnly = call.Flag("nameOnly");
        var collections = call.Store?.Schema.Collections.Values ?? [];
        var listed = collections.OrderBy(collection => collection.Name, StringComparer.Ordinal)
            .Select(collection => Describe(collection, nameOnly))
            .Where(filter.Matches);
        return CursorReply.Whole($"{call.Database}.$cmd.listCollections", listed);
    }

    public static Task<BsonDocument> Create(CommandCall call)
    {
        var name = call.Collection;
        return Writing.RunAsync(call, scope =>
        {
            if (scope.Schema.Find(name) is not null)
            {
                throw Errors.NamespaceExists($"Collection {call.Namespace} already exists.");
            }
            Collections.Ensure(scope, name);
            return [];
        });
    }

    public static async Task<BsonDocument> Drop(CommandCall call)
    {
        var (name, store) = (call.Collection, call.Store);
        if (store?.Schema.Find(name) is null)
        {
            return [];
        }
        return await Writing.RunAsync(call, scope =>
        {
            if (scope.Schema.Find(name) is not { } collection)
            {
                return [];
            }
            Collections.Drop(scope, collection);
            return new BsonDocument { { "nIndexesWas", collection.Indexes.Count }, { "ns", call.Namespace } };
        });
    }

    public static BsonDocument Stats(CommandCall call)
    {
        using var lease = call.Store?.Read();
        var collection = lease?.Schema.Find(call.Collection);
        var size = collection is null ? default : CollectionSize.Of(lease!.Session, collection);
        return new BsonDocument
        {
            { "ns", call.Namespace },
            { "size", size.Bytes },
            { "count", size.Documents },
            { "avgObjSize", size.Documents == 0 ? 0 : size.Bytes / size.Documents },
            { "nindexes", collection?.Indexes.Count ?? 0 },
            { "capped", false },
        };
    }

    private static BsonDocument Describe(CollectionInfo collection, bool nameOnly)
    {
        var described = new BsonDocument { { "name", collection.Name }, { "type", "collection" } };
        return nameOnly ? described : described.AddRange(new BsonDocument
        {
            { "options", new BsonDocument() },
            { "info", new BsonDocument { { "readOnly", false }, { "uuid", new BsonBinaryData(collection.Uuid, GuidRepresentation.Standard) } } },
            { "idIndex", IndexInfo.IdIndexSpec() },
        });
    }
}
