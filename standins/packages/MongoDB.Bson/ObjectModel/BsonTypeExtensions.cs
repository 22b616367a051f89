namespace MongoDB.Bson;

/// <summary>The aliases of BSON types that $type and JSON schema use.</summary>
public static class BsonTypeExtensions
{
    public static string ToServerString(this BsonType type) => type switch
    {
        BsonType.Array => "array",
        BsonType.Binary => "binData",
        BsonType.Boolean => "bool",
        BsonType.DateTime => "date",
        BsonType.Decimal128 => "decimal",
        BsonType.Document => "object",
        BsonType.Double => "double",
        BsonType.Int32 => "int",
        BsonType.Int64 => "long",
        BsonType.JavaScript => "javascript",
        BsonType.JavaScriptWithScope => "javascriptWithScope",
        BsonType.MaxKey => "maxKey",
        BsonType.MinKey => "minKey",
        BsonType.Null => "null",
        BsonType.ObjectId => "objectId",
        BsonType.RegularExpression => "regex",
        BsonType.String => "string",
        BsonType.Symbol => "symbol",
        BsonType.Timestamp => "timestamp",
        BsonType.Undefined => "undefined",
        _ => throw new ArgumentException($"Unexpected BSON type: {type}.", nameof(type)),
    };
}
