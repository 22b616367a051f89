using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Indexes;

// Makes an index over the documents that are there, within the transaction that makes it known.
internal static class IndexBuilder
{
    public static void Build(WriteScope scope, string database, string collectionName, BsonDocument spec)
    {
        var collection = scope.Schema.Find(collectionName)!;
        if (Exists(collection, spec))
        {
            return;
        }
        var schema = new SchemaTable(scope.Session);
        var index = schema.AddIndex(collection, spec);
        var table = new IndexTable(scope.Session, index.Id);
        table.Create();
        foreach (var (rid, document) in All(scope, collection))
        {
            var (keys, multikey) = IndexKeys.Of(index, document);
            if (multikey && !index.Multikey)
            {
                schema.MarkMultikey(index);
                index = index with { Multikey = true };
            }
            foreach (var key in keys)
            {
                if (index.Unique && table.OtherHolder(key.Bytes, rid) is not null)
                {
                    throw Duplicate.Of($"{database}.{collectionName}", index, document);
                }
                table.Insert(key.Bytes, rid);
            }
        }
        scope.Schema = scope.Schema.With(collection with { Indexes = collection.Indexes.Add(index) });
    }

    private static bool Exists(CollectionInfo collection, BsonDocument spec)
    {
        var named = collection.IndexByName(spec["name"].AsString);
        if (named is not null)
        {
            return named.Spec.Equals(spec) || (named.IsIdIndex && named.Key.Equals(spec["key"]))
                ? true
                : throw Errors.IndexKeySpecsConflict($"An existing index has the same name as the requested index: {named.Spec}");
        }
        var sameKey = collection.Indexes.Find(index =>
            index.Key.Equals(spec["key"]) && index.Spec.GetValue("partialFilterExpression", BsonNull.Value).Equals(spec.GetValue("partialFilterExpression", BsonNull.Value)));
        return sameKey switch
        {
            null => false,
            { IsIdIndex: true } => true,
            _ => throw Errors.IndexOptionsConflict($"Index already exists with a different name or options: {sameKey.Name}"),
        };
    }

    private static IEnumerable<(long Rid, BsonDocument Document)> All(WriteScope scope, CollectionInfo collection)
    {
        var documents = new DocumentTable(scope.Session, collection.Id);
        var after = long.MinValue;
        while (documents.Page(after, backward: false) is { Count: > 0 } page)
        {
            foreach (var (rid, body) in page)
            {
                yield return (rid, BsonBytes.Decode(body));
            }
            after = page[^1].Rid;
        }
    }
}
