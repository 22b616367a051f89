using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Indexes;

internal static class Duplicate
{
    public static MongoError Of(string ns, IndexInfo index, BsonDocument document)
    {
        var value = new BsonDocument();
        foreach (var field in index.Fields)
        {
            value.Add(field.Path.Text, PathValue.First(document, field.Path) ?? BsonNull.Value);
        }
        return Errors.DuplicateKey(ns, index.Name, index.Key, value);
    }
}
