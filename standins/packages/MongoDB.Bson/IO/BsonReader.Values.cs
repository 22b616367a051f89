namespace MongoDB.Bson.IO;

public abstract partial class BsonReader
{
    public abstract BsonBinaryData ReadBinaryData();

    public abstract bool ReadBoolean();

    public abstract BsonType ReadBsonType();

    public abstract byte[] ReadBytes();

    public abstract long ReadDateTime();

    public abstract Decimal128 ReadDecimal128();

    public abstract double ReadDouble();

    public abstract void ReadEndArray();

    public abstract void ReadEndDocument();

    public abstract int ReadInt32();

    public abstract long ReadInt64();

    public abstract string ReadJavaScript();

    public abstract string ReadJavaScriptWithScope();

    public abstract void ReadMaxKey();

    public abstract void ReadMinKey();

    public abstract string ReadName(INameDecoder nameDecoder);

    public abstract void ReadNull();

    public abstract ObjectId ReadObjectId();

    public abstract BsonRegularExpression ReadRegularExpression();

    public abstract void ReadStartArray();

    public abstract void ReadStartDocument();

    public abstract string ReadString();

    public abstract string ReadSymbol();

    public abstract long ReadTimestamp();

    public abstract void ReadUndefined();

    public abstract void ReturnToBookmark(BsonReaderBookmark bookmark);

    public abstract void SkipName();

    public abstract void SkipValue();
}
