using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Update;

internal interface IUpdate
{
    bool IsReplacement { get; }

    // Gives the changed document and leaves the given one alone.
    BsonDocument Apply(BsonDocument document, UpdateContext context);
}
