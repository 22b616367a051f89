using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Aggregation;

internal static class Whole
{
    public static long Of(string name, BsonValue value, long least)
    {
        if (!value.IsNumeric || value.ToDouble() != Math.Floor(value.ToDouble()) || value.ToInt64() < least)
        {
            throw Errors.Location(5107201, $"invalid argument to {name} stage: Expected a whole number of at least {least}");
        }
        return value.ToInt64();
    }

    // Counts are int where they fit, as the original answers them.
    public static BsonValue Smallest(long count) => count <= int.MaxValue ? (BsonValue)(int)count : count;
}
