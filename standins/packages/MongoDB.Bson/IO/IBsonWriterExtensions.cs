namespace MongoDB.Bson.IO;

/// <summary>A name and a value in one call.</summary>
public static class IBsonWriterExtensions
{
    public static void WriteBinaryData(this IBsonWriter writer, string name, BsonBinaryData binaryData)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteBinaryData(binaryData);
    }

    public static void WriteBoolean(this IBsonWriter writer, string name, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteBoolean(value);
    }

    public static void WriteBytes(this IBsonWriter writer, string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteBytes(bytes);
    }

    public static void WriteDateTime(this IBsonWriter writer, string name, long value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteDateTime(value);
    }

    public static void WriteDecimal128(this IBsonWriter writer, string name, Decimal128 value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteDecimal128(value);
    }

    public static void WriteDouble(this IBsonWriter writer, string name, double value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteDouble(value);
    }

    public static void WriteInt32(this IBsonWriter writer, string name, int value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteInt32(value);
    }

    public static void WriteInt64(this IBsonWriter writer, string name, long value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteInt64(value);
    }

    public static void WriteJavaScript(this IBsonWriter writer, string name, string code)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteJavaScript(code);
    }

    public static void WriteJavaScriptWithScope(this IBsonWriter writer, string name, string code)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteJavaScriptWithScope(code);
    }

    public static void WriteMaxKey(this IBsonWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteMaxKey();
    }

    public static void WriteMinKey(this IBsonWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteMinKey();
    }

    public static void WriteNull(this IBsonWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteNull();
    }

    public static void WriteObjectId(this IBsonWriter writer, string name, ObjectId objectId)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteObjectId(objectId);
    }

    public static void WriteRawBsonArray(this IBsonWriter writer, string name, IByteBuffer slice)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteRawBsonArray(slice);
    }

    public static void WriteRawBsonDocument(this IBsonWriter writer, string name, IByteBuffer slice)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteRawBsonDocument(slice);
    }

    public static void WriteRegularExpression(this IBsonWriter writer, string name, BsonRegularExpression regex)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteRegularExpression(regex);
    }

    public static void WriteStartArray(this IBsonWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteStartArray();
    }

    public static void WriteStartDocument(this IBsonWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteStartDocument();
    }

    public static void WriteString(this IBsonWriter writer, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteString(value);
    }

    public static void WriteSymbol(this IBsonWriter writer, string name, string value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteSymbol(value);
    }

    public static void WriteTimestamp(this IBsonWriter writer, string name, long value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteTimestamp(value);
    }

    public static void WriteUndefined(this IBsonWriter writer, string name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteName(name);
        writer.WriteUndefined();
    }
}
