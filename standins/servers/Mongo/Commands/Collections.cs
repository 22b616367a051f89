using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Commands;

internal static class Collections
{
    // A collection comes into being with the first write to it.
    public static CollectionInfo Ensure(WriteScope scope, string name)
    {
        if (scope.Schema.Find(name) is { } known)
        {
            return known;
        }
        if (name.StartsWith("system.", StringComparison.Ordinal))
        {
            throw Errors.InvalidNamespace($"Invalid system namespace: {name}");
        }
        var table = new SchemaTable(scope.Session);
        var collection = table.AddCollection(name);
        var index = table.AddIndex(collection, IndexInfo.IdIndexSpec());
        new DocumentTable(scope.Session, collection.Id).Create();
        new IndexTable(scope.Session, index.Id).Create();
        collection = collection with { Indexes = [index] };
        scope.Schema = scope.Schema.With(collection);
        return collection;
    }

    public static void Drop(WriteScope scope, CollectionInfo collection)
    {
        foreach (var index in collection.Indexes)
        {
            new IndexTable(scope.Session, index.Id).Drop();
        }
        new DocumentTable(scope.Session, collection.Id).Drop();
        new SchemaTable(scope.Session).RemoveCollection(collection);
        scope.Schema = scope.Schema.Without(collection.Name);
    }
}
