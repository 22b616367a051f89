using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Expressions;

internal static class Truth
{
    // Missing, null, false and zero are false; everything else is true.
    public static bool Of(BsonValue? value) => value switch
    {
        null or BsonNull or BsonUndefined => false,
        BsonBoolean boolean => boolean.Value,
        BsonInt32 number => number.Value != 0,
        BsonInt64 number => number.Value != 0,
        BsonDouble number => number.Value != 0,
        BsonDecimal128 number => Decimal128.ToDouble(number.Value) != 0,
        _ => true,
    };
}
