using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Query;

// $type takes numbers, names, and "number" for all four kinds of them.
internal static class TypeNames
{
    private static readonly Dictionary<string, BsonType> ByName = new(StringComparer.Ordinal)
    {
        ["double"] = BsonType.Double,
        ["string"] = BsonType.String,
        ["object"] = BsonType.Document,
        ["array"] = BsonType.Array,
        ["binData"] = BsonType.Binary,
        ["undefined"] = BsonType.Undefined,
        ["objectId"] = BsonType.ObjectId,
        ["bool"] = BsonType.Boolean,
        ["date"] = BsonType.DateTime,
        ["null"] = BsonType.Null,
        ["regex"] = BsonType.RegularExpression,
        ["javascript"] = BsonType.JavaScript,
        ["symbol"] = BsonType.Symbol,
        ["javascriptWithScope"] = BsonType.JavaScriptWithScope,
        ["int"] = BsonType.Int32,
        ["timestamp"] = BsonType.Timestamp,
        ["long"] = BsonType.Int64,
        ["decimal"] = BsonType.Decimal128,
        ["minKey"] = BsonType.MinKey,
        ["maxKey"] = BsonType.MaxKey,
    };

    private static readonly Dictionary<BsonType, string> ByType = ByName.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(BsonValue? value) => value is null ? "missing" : ByType[value.BsonType];

    public static IReadOnlySet<BsonType> Parse(BsonValue operand)
    {
        var names = operand as BsonArray ?? [operand];
        return names.Count > 0
            ? names.SelectMany(One).ToHashSet()
            : throw Errors.FailedToParse("$type must match at least one type");
    }

    private static BsonType[] One(BsonValue name)
    {
        if (name is BsonString { Value: var text })
        {
            return text switch
            {
                "number" => [BsonType.Int32, BsonType.Int64, BsonType.Double, BsonType.Decimal128],
                _ => ByName.TryGetValue(text, out var type) ? [type] : throw Errors.BadValue($"Unknown type name alias: {text}"),
            };
        }
        const int minKeyOnTheWire = 255;
        const int minKeyAsNumber = -1;
        var code = name.IsNumeric ? name.ToInt32() : throw Errors.TypeMismatch("type must be represented as a number or a string");
        var found = code == minKeyAsNumber ? BsonType.MinKey : (BsonType)code;
        return code != minKeyOnTheWire && ByType.ContainsKey(found) ? [found] : throw Errors.BadValue($"Invalid numerical type code: {code}");
    }
}
