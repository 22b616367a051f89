namespace MongoDB.Bson.IO;

/// <summary>Reads a document element by element.</summary>
public interface IBsonReader : IDisposable
{
    BsonType CurrentBsonType { get; }

    BsonReaderState State { get; }

    void Close();

    BsonReaderBookmark GetBookmark();

    BsonType GetCurrentBsonType();

    bool IsAtEndOfFile();

    void PopSettings();

    void PushSettings(Action<BsonReaderSettings> configurator);

    BsonType ReadBsonType();

    void ReadEndArray();

    void ReadEndDocument();

    Guid ReadGuid();

    Guid ReadGuid(GuidRepresentation guidRepresentation);

    string ReadName(INameDecoder nameDecoder);

    void ReadStartArray();

    void ReadStartDocument();

    void ReturnToBookmark(BsonReaderBookmark bookmark);

    void SkipName();

    void SkipValue();

    BsonBinaryData ReadBinaryData();

    bool ReadBoolean();

    byte[] ReadBytes();

    long ReadDateTime();

    Decimal128 ReadDecimal128();

    double ReadDouble();

    int ReadInt32();

    long ReadInt64();

    string ReadJavaScript();

    string ReadJavaScriptWithScope();

    void ReadMaxKey();

    void ReadMinKey();

    void ReadNull();

    ObjectId ReadObjectId();

    IByteBuffer ReadRawBsonArray();

    IByteBuffer ReadRawBsonDocument();

    BsonRegularExpression ReadRegularExpression();

    string ReadString();

    string ReadSymbol();

    long ReadTimestamp();

    void ReadUndefined();
}
