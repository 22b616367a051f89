using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class IndexCommands
{
    public static Task<BsonDocument> Create(CommandCall call)
    {
        var specs = (call.Array("indexes") ?? throw Errors.MissingField("createIndexes", "indexes"))
            .Select(spec => IndexSpec.Parse(spec as BsonDocument ?? throw Errors.TypeMismatch("an index specification must be an object")))
            .ToList();
        if (specs.Count == 0)
        {
            throw Errors.BadValue("Must specify at least one index to create");
        }
        var name = call.Collection;
        return Writing.RunAsync(call, scope =>
        {
            var isNew = scope.Schema.Find(name) is null;
            var before = Collections.Ensure(scope, name).Indexes.Count;
            specs.ForEach(spec => IndexBuilder.Build(scope, call.Database, name, spec));
            var after = scope.Schema.Find(name)!.Indexes.Count;
            var reply = new BsonDocument
            {
                { "numIndexesBefore", before }, { "numIndexesAfter", after }, { "createdCollectionAutomatically", isNew },
            };
            return before == after ? reply.Add("note", "all indexes already exist") : reply;
        });
    }

    public static BsonDocument List(CommandCall call)
    {
        var collection = call.Store?.Schema.Find(call.Collection) ?? throw Errors.NamespaceNotFound($"ns does not exist: {call.Namespace}");
        return CursorReply.Whole(call.Namespace, collection.Indexes.Select(index => index.Spec));
    }

    public static Task<BsonDocument> Drop(CommandCall call)
    {
        var (name, wanted) = (call.Collection, call.Required("index"));
        return Writing.RunAsync(call, scope =>
        {
            var collection = scope.Schema.Find(name) ?? throw Errors.NamespaceNotFound($"ns not found {call.Namespace}");
            var table = new SchemaTable(scope.Session);
            var kept = collection;
            foreach (var index in Chosen(collection, wanted).ToList())
            {
                new IndexTable(scope.Session, index.Id).Drop();
                table.RemoveIndex(index);
                kept = kept with { Indexes = kept.Indexes.Remove(index) };
            }
            scope.Schema = scope.Schema.With(kept);
            return new BsonDocument("nIndexesWas", collection.Indexes.Count);
        });
    }

    private static IEnumerable<IndexInfo> Chosen(CollectionInfo collection, BsonValue wanted)
    {
        if (wanted is BsonString { Value: "*" })
        {
            return collection.Indexes.Where(index => !index.IsIdIndex);
        }
        return (wanted as BsonArray ?? [wanted]).Select(one => One(collection, one));
    }

    private static IndexInfo One(CollectionInfo collection, BsonValue wanted)
    {
        var index = wanted switch
        {
            BsonString name => collection.IndexByName(name.Value) ?? throw Errors.IndexNotFound($"index not found with name [{name.Value}]"),
            BsonDocument key => collection.IndexByKey(key) ?? throw Errors.IndexNotFound($"can't find index with key: {key}"),
            _ => throw Errors.TypeMismatch("index must be a name, a key pattern or an array of names"),
        };
        return index.IsIdIndex ? throw Errors.InvalidOptions("cannot drop _id index") : index;
    }
}
