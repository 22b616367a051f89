using System.Text;

namespace MongoDB.Bson.IO;

/// <summary>A stream that knows BSON's primitives.</summary>
public abstract class BsonStream : Stream
{
    public abstract string ReadCString(UTF8Encoding encoding);

    public abstract ArraySegment<byte> ReadCStringBytes();

    public abstract Decimal128 ReadDecimal128();

    public abstract double ReadDouble();

    public abstract int ReadInt32();

    public abstract long ReadInt64();

    public abstract ObjectId ReadObjectId();

    public abstract IByteBuffer ReadSlice();

    public abstract string ReadString(UTF8Encoding encoding);

    public abstract void SkipCString();

    public abstract void WriteCString(string value);

    public abstract void WriteCStringBytes(byte[] value);

    public abstract void WriteDecimal128(Decimal128 value);

    public abstract void WriteDouble(double value);

    public abstract void WriteInt32(int value);

    public abstract void WriteInt64(long value);

    public abstract void WriteObjectId(ObjectId value);

    public abstract void WriteString(string value, UTF8Encoding encoding);
}
