using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Indexes;

// The order of types in comparisons, spaced so that rank + 1 is never a rank: it ends the range of a type.
internal static class TypeRank
{
    public const byte MinKey = 0x02;
    public const byte Undefined = 0x04;
    public const byte Null = 0x06;
    public const byte Number = 0x10;
    public const byte String = 0x20;
    public const byte Document = 0x30;
    public const byte Array = 0x38;
    public const byte Binary = 0x40;
    public const byte ObjectId = 0x48;
    public const byte Boolean = 0x50;
    public const byte Date = 0x58;
    public const byte Timestamp = 0x60;
    public const byte Regex = 0x68;
    public const byte Code = 0x70;
    public const byte CodeWithScope = 0x78;
    public const byte MaxKey = 0xF0;

    public static byte Of(BsonType type) => type switch
    {
        BsonType.MinKey => MinKey,
        BsonType.Undefined => Undefined,
        BsonType.Null => Null,
        BsonType.Int32 or BsonType.Int64 or BsonType.Double or BsonType.Decimal128 => Number,
        BsonType.String or BsonType.Symbol => String,
        BsonType.Document => Document,
        BsonType.Array => Array,
        BsonType.Binary => Binary,
        BsonType.ObjectId => ObjectId,
        BsonType.Boolean => Boolean,
        BsonType.DateTime => Date,
        BsonType.Timestamp => Timestamp,
        BsonType.RegularExpression => Regex,
        BsonType.JavaScript => Code,
        BsonType.JavaScriptWithScope => CodeWithScope,
        BsonType.MaxKey => MaxKey,
        _ => throw Errors.BadValue($"values of type {type} have no order"),
    };
}
