namespace MongoDB.Bson.IO;

/// <summary>Writes a document element by element.</summary>
public interface IBsonWriter : IDisposable
{
    long Position { get; }

    int SerializationDepth { get; }

    BsonWriterSettings Settings { get; }

    BsonWriterState State { get; }

    void Close();

    void Flush();

    void PopElementNameValidator();

    void PopSettings();

    void PushElementNameValidator(IElementNameValidator validator);

    void PushSettings(Action<BsonWriterSettings> configurator);

    void WriteBinaryData(BsonBinaryData binaryData);

    void WriteBoolean(bool value);

    void WriteBytes(byte[] bytes);

    void WriteDateTime(long value);

    void WriteDecimal128(Decimal128 value);

    void WriteDouble(double value);

    void WriteInt32(int value);

    void WriteInt64(long value);

    void WriteJavaScript(string code);

    void WriteJavaScriptWithScope(string code);

    void WriteMaxKey();

    void WriteMinKey();

    void WriteNull();

    void WriteObjectId(ObjectId objectId);

    void WriteRawBsonArray(IByteBuffer slice);

    void WriteRawBsonDocument(IByteBuffer slice);

    void WriteRegularExpression(BsonRegularExpression regex);

    void WriteStartArray();

    void WriteStartDocument();

    void WriteString(string value);

    void WriteSymbol(string value);

    void WriteTimestamp(long value);

    void WriteUndefined();

    void WriteEndArray();

    void WriteEndDocument();

    void WriteGuid(Guid guid);

    void WriteGuid(Guid guid, GuidRepresentation guidRepresentation);

    void WriteName(string name);
}
