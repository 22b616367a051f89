using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Query;

namespace StreamPlatform.Standins.Mongo.Update;

// The document that an upsert begins with: what the filter says with certainty.
internal static class UpsertSeed
{
    public static BsonDocument From(Filter filter)
    {
        var seed = new BsonDocument();
        Add(filter, seed);
        return seed;
    }

    private static void Add(Filter filter, BsonDocument seed)
    {
        if (filter is AndFilter and)
        {
            foreach (var part in and.Parts)
            {
                Add(part, seed);
            }
        }
        else if (filter is PathFilter { Condition: CompareCondition { IsEquality: true } equal } path)
        {
            Place.Write(seed, [.. path.Path.Parts], equal.Operand.DeepClone());
        }
    }
}
