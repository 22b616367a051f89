using System.Globalization;

namespace MongoDB.Bson.IO;

/// <summary>What the objects with a $ name of MongoDB's extended JSON mean, version 2 in both forms and version 1.</summary>
internal static class ExtendedJson
{
    public static BsonValue Interpret(BsonDocument json)
    {
        if (json.ElementCount == 0 || !json.GetElement(0).Name.StartsWith('$'))
        {
            return Unique(json);
        }
        var (name, value) = (json.GetElement(0).Name, json[0]);
        return (name, json.ElementCount) switch
        {
            ("$oid", 1) => new BsonObjectId(ObjectId.Parse(Text(name, value))),
            ("$symbol", 1) => BsonSymbolTable.Lookup(Text(name, value)),
            ("$numberInt", 1) => new BsonInt32(int.Parse(Text(name, value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
            ("$numberLong", 1) => new BsonInt64(long.Parse(Text(name, value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
            ("$numberDouble", 1) => new BsonDouble(JsonConvert.ToDouble(Text(name, value))),
            ("$numberDecimal", 1) => new BsonDecimal128(Decimal128.Parse(Text(name, value))),
            ("$uuid", 1) => new BsonBinaryData(Guid.ParseExact(Text(name, value), "D"), GuidRepresentation.Standard),
            ("$date", 1) => Date(value),
            ("$minKey", 1) => BsonMinKey.Value,
            ("$maxKey", 1) => BsonMaxKey.Value,
            ("$undefined", 1) when value == BsonBoolean.True => BsonUndefined.Value,
            ("$timestamp", 1) => Timestamp(value),
            ("$binary", 1) => Binary(value),
            ("$binary", 2) when json.GetElement(1).Name == "$type" => OldBinary(Text(name, value), json[1]),
            ("$type", 2) when json.GetElement(1).Name == "$binary" => OldBinary(Text("$binary", json[1]), value),
            ("$code", 1) => new BsonJavaScript(Text(name, value)),
            ("$code", 2) when json.GetElement(1).Name == "$scope" => new BsonJavaScriptWithScope(Text(name, value), json[1] as BsonDocument ?? throw Bad("$scope")),
            ("$regularExpression", 1) => RegularExpression(value),
            ("$regex", 1) when value.IsString => new BsonRegularExpression(value.AsString, string.Empty),
            ("$regex", 2) when value.IsString && json.GetElement(1) is { Name: "$options", Value: BsonString options } => new BsonRegularExpression(value.AsString, options.Value),
            ("$oid" or "$symbol" or "$numberInt" or "$numberLong" or "$numberDouble" or "$numberDecimal" or "$uuid" or "$date" or "$undefined" or "$timestamp" or "$binary" or "$regularExpression" or "$code" or "$minKey" or "$maxKey", _) => throw Bad(name),
            _ => Unique(json),
        };
    }

    public static BsonBinaryData Binary(byte[] bytes, BsonBinarySubType subType) =>
        subType is BsonBinarySubType.UuidLegacy or BsonBinarySubType.UuidStandard && bytes.Length != 16 ? throw Bad("$binary") : new BsonBinaryData(bytes, subType);

    private static BsonDocument Unique(BsonDocument json)
    {
        // an object that turns out to be a plain document obeys the rules of one
        var names = new HashSet<string>(StringComparer.Ordinal);
        return json.Names.FirstOrDefault(name => !names.Add(name)) is { } twice ? throw new InvalidOperationException($"Duplicate element name '{twice}'.") : json;
    }

    private static BsonDateTime Date(BsonValue value) => value switch
    {
        BsonString text => new BsonDateTime(JsonConvert.ToDateTime(text.Value)),
        BsonInt32 or BsonInt64 => new BsonDateTime(value.ToInt64()),
        _ => throw Bad("$date"),
    };

    private static BsonTimestamp Timestamp(BsonValue value) =>
        value is BsonDocument { ElementCount: 2 } parts && parts.TryGetValue("t", out var t) && parts.TryGetValue("i", out var i) && IsWhole(t) && IsWhole(i)
            ? new BsonTimestamp(unchecked((int)(uint)t.ToInt64()), unchecked((int)(uint)i.ToInt64()))
            : throw Bad("$timestamp");

    private static bool IsWhole(BsonValue value) => value is BsonInt32 or BsonInt64 && value.ToInt64() is >= 0 and <= uint.MaxValue;

    private static BsonBinaryData Binary(BsonValue value) =>
        value is BsonDocument { ElementCount: 2 } parts && parts.TryGetValue("base64", out var bytes) && parts.TryGetValue("subType", out var subType)
            ? OldBinary(Text("base64", bytes), subType)
            : throw Bad("$binary");

    private static BsonBinaryData OldBinary(string base64, BsonValue subType)
    {
        var type = subType.IsString ? byte.Parse(subType.AsString, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : subType is BsonInt32 number ? (byte)number.Value : throw Bad("$type");
        return Binary(Convert.FromBase64String(base64), (BsonBinarySubType)type);
    }

    private static BsonRegularExpression RegularExpression(BsonValue value) =>
        value is BsonDocument { ElementCount: 2 } parts && parts.TryGetValue("pattern", out var pattern) && parts.TryGetValue("options", out var options)
            ? new BsonRegularExpression(Text("pattern", pattern), Text("options", options))
            : throw Bad("$regularExpression");

    private static string Text(string name, BsonValue value) => value is BsonString text ? text.Value : throw Bad(name);

    private static FormatException Bad(string name) => new($"Invalid extended JSON: the content of '{name}' is not what belongs there.");
}
