using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Indexes;

namespace StreamPlatform.Standins.Mongo.Query;

// The server's order of values: by type first, numbers of every width together. Missing compares as null.
internal static class ValueOrder
{
    public static int Compare(BsonValue? left, BsonValue? right)
    {
        left ??= BsonNull.Value;
        right ??= BsonNull.Value;
        var types = TypeRank.Of(left.BsonType).CompareTo(TypeRank.Of(right.BsonType));
        if (types != 0)
        {
            return types;
        }
        return (left, right) switch
        {
            (BsonInt32 a, BsonInt32 b) => a.Value.CompareTo(b.Value),
            (BsonInt64 a, BsonInt64 b) => a.Value.CompareTo(b.Value),
            (BsonDouble a, BsonDouble b) => a.Value.CompareTo(b.Value),
            (BsonBoolean a, BsonBoolean b) => a.Value.CompareTo(b.Value),
            (BsonDateTime a, BsonDateTime b) => a.MillisecondsSinceEpoch.CompareTo(b.MillisecondsSinceEpoch),
            (BsonObjectId a, BsonObjectId b) => a.Value.CompareTo(b.Value),
            (BsonString a, BsonString b) when string.Equals(a.Value, b.Value, StringComparison.Ordinal) => 0,
            _ => KeyBytes.Of(left).CompareTo(KeyBytes.Of(right)),
        };
    }

    public static bool Same(BsonValue? left, BsonValue? right) => Compare(left, right) == 0;

    public static bool SameType(BsonValue left, BsonValue right) => TypeRank.Of(left.BsonType) == TypeRank.Of(right.BsonType);
}
