namespace MongoDB.Bson.IO;

/// <summary>Builds values from any reader.</summary>
internal static class BsonTreeReader
{
    public static BsonValue ReadDocument(IBsonReader reader, bool allowDuplicateNames)
    {
        var document = new BsonDocument(allowDuplicateNames);
        reader.ReadStartDocument();
        while (reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            document.Add(reader.ReadName(), ReadValue(reader, allowDuplicateNames));
        }
        reader.ReadEndDocument();
        return document;
    }

    public static BsonArray ReadArray(IBsonReader reader, bool allowDuplicateNames)
    {
        var array = new BsonArray();
        reader.ReadStartArray();
        while (reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            array.Add(ReadValue(reader, allowDuplicateNames));
        }
        reader.ReadEndArray();
        return array;
    }

    /// <summary>Reads a value, but leaves documents and arrays as bytes.</summary>
    public static BsonValue ReadRawValue(IBsonReader reader) => reader.GetCurrentBsonType() switch
    {
        BsonType.Document => new RawBsonDocument(reader.ReadRawBsonDocument()),
        BsonType.Array => new RawBsonArray(reader.ReadRawBsonArray()),
        _ => ReadValue(reader, allowDuplicateNames: true),
    };

    public static BsonValue ReadValue(IBsonReader reader, bool allowDuplicateNames)
    {
        var type = reader.GetCurrentBsonType();
        switch (type)
        {
            case BsonType.Array: return ReadArray(reader, allowDuplicateNames);
            case BsonType.Binary: return reader.ReadBinaryData();
            case BsonType.Boolean: return (BsonBoolean)reader.ReadBoolean();
            case BsonType.DateTime: return new BsonDateTime(reader.ReadDateTime());
            case BsonType.Decimal128: return new BsonDecimal128(reader.ReadDecimal128());
            case BsonType.Document: return ReadDocument(reader, allowDuplicateNames);
            case BsonType.Double: return new BsonDouble(reader.ReadDouble());
            case BsonType.Int32: return new BsonInt32(reader.ReadInt32());
            case BsonType.Int64: return new BsonInt64(reader.ReadInt64());
            case BsonType.JavaScript: return new BsonJavaScript(reader.ReadJavaScript());
            case BsonType.JavaScriptWithScope: return new BsonJavaScriptWithScope(reader.ReadJavaScriptWithScope(), (BsonDocument)ReadDocument(reader, allowDuplicateNames));
            case BsonType.MaxKey: reader.ReadMaxKey(); return BsonMaxKey.Value;
            case BsonType.MinKey: reader.ReadMinKey(); return BsonMinKey.Value;
            case BsonType.Null: reader.ReadNull(); return BsonNull.Value;
            case BsonType.ObjectId: return new BsonObjectId(reader.ReadObjectId());
            case BsonType.RegularExpression: return reader.ReadRegularExpression();
            case BsonType.String: return new BsonString(reader.ReadString());
            case BsonType.Symbol: return BsonSymbolTable.Lookup(reader.ReadSymbol());
            case BsonType.Timestamp: return new BsonTimestamp(reader.ReadTimestamp());
            case BsonType.Undefined: reader.ReadUndefined(); return BsonUndefined.Value;
            default: throw new FormatException($"Invalid BsonType {type}.");
        }
    }
}
