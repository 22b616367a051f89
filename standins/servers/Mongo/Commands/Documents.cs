using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Commands;

// What holds for every document that is stored.
internal static class Documents
{
    // _id is the first field, made here when the client sent none.
    public static BsonDocument Stored(BsonDocument document)
    {
        if (!document.TryGetValue("_id", out var id))
        {
            return new BsonDocument("_id", ObjectId.GenerateNewId()).AddRange(document);
        }
        if (id is BsonArray or BsonRegularExpression or BsonUndefined)
        {
            throw new MongoError(53, "InvalidIdField", $"The '_id' value cannot be of type {TypeNames.Of(id)}");
        }
        if (document.GetElement(0).Name == "_id")
        {
            return document;
        }
        var moved = new BsonDocument("_id", id);
        return moved.AddRange(document.Elements.Where(element => element.Name != "_id"));
    }
}
