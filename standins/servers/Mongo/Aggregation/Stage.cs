using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Aggregation;

internal abstract class Stage
{
    public abstract IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> input, StageContext context);
}
