namespace MongoDB.Bson.IO;

/// <summary>Writes values to any writer.</summary>
internal static class BsonTreeWriter
{
    public static void WriteDocument(IBsonWriter writer, BsonDocument document, bool idFirst)
    {
        if (document is RawBsonDocument raw && raw.Slice.Length > 0 && !idFirst)
        {
            writer.WriteRawBsonDocument(raw.Slice);
            return;
        }
        writer.WriteStartDocument();
        BsonElement id = default;
        var hasId = idFirst && document.TryGetElement("_id", out id);
        if (hasId)
        {
            writer.WriteName("_id");
            WriteValue(writer, id.Value);
        }
        foreach (var element in document)
        {
            if (hasId && element.Name == "_id")
            {
                continue;
            }
            writer.WriteName(element.Name);
            WriteValue(writer, element.Value);
        }
        writer.WriteEndDocument();
    }

    public static void WriteArray(IBsonWriter writer, BsonArray array)
    {
        if (array is RawBsonArray raw)
        {
            writer.WriteRawBsonArray(raw.Slice);
            return;
        }
        writer.WriteStartArray();
        foreach (var value in array.Values)
        {
            WriteValue(writer, value);
        }
        writer.WriteEndArray();
    }

    public static void WriteValue(IBsonWriter writer, BsonValue value)
    {
        switch (value)
        {
            case BsonDocumentWrapper wrapper: WriteWrapped(writer, wrapper); break;
            case BsonDocument document: WriteDocument(writer, document, idFirst: false); break;
            case BsonArray array: WriteArray(writer, array); break;
            case BsonBinaryData data: writer.WriteBinaryData(data); break;
            case BsonBoolean boolean: writer.WriteBoolean(boolean.Value); break;
            case BsonDateTime dateTime: writer.WriteDateTime(dateTime.MillisecondsSinceEpoch); break;
            case BsonDecimal128 number: writer.WriteDecimal128(number.Value); break;
            case BsonDouble number: writer.WriteDouble(number.Value); break;
            case BsonInt32 number: writer.WriteInt32(number.Value); break;
            case BsonInt64 number: writer.WriteInt64(number.Value); break;
            case BsonJavaScriptWithScope script:
                writer.WriteJavaScriptWithScope(script.Code);
                WriteDocument(writer, script.Scope, idFirst: false);
                break;
            case BsonJavaScript script: writer.WriteJavaScript(script.Code); break;
            case BsonMaxKey: writer.WriteMaxKey(); break;
            case BsonMinKey: writer.WriteMinKey(); break;
            case BsonNull: writer.WriteNull(); break;
            case BsonObjectId id: writer.WriteObjectId(id.Value); break;
            case BsonRegularExpression regex: writer.WriteRegularExpression(regex); break;
            case BsonString text: writer.WriteString(text.Value); break;
            case BsonSymbol symbol: writer.WriteSymbol(symbol.Name); break;
            case BsonTimestamp timestamp: writer.WriteTimestamp(timestamp.Value); break;
            case BsonUndefined: writer.WriteUndefined(); break;
            case null: throw new ArgumentNullException(nameof(value));
            default: throw new BsonInternalException($"Unexpected value type {value.GetType()}.");
        }
    }

    private static void WriteWrapped(IBsonWriter writer, BsonDocumentWrapper wrapper)
    {
        if (wrapper.IsMaterialized)
        {
            WriteDocument(writer, wrapper, idFirst: false);
        }
        else
        {
            var context = Serialization.BsonSerializationContext.CreateRoot(writer);
            wrapper.Serializer.Serialize(context, new Serialization.BsonSerializationArgs { NominalType = wrapper.Serializer.ValueType }, wrapper.Wrapped);
        }
    }
}
