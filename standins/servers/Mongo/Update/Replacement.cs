using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Update;

internal sealed class Replacement(BsonDocument replacement) : IUpdate
{
    public bool IsReplacement => true;

    public BsonDocument Apply(BsonDocument document, UpdateContext context)
    {
        var replaced = new BsonDocument();
        if (document.TryGetValue("_id", out var id) && !replacement.Contains("_id"))
        {
            replaced.Add("_id", id);
        }
        return replaced.AddRange(replacement);
    }
}
