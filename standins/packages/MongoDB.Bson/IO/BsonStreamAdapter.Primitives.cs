using System.Text;

namespace MongoDB.Bson.IO;

public sealed partial class BsonStreamAdapter
{
    public override string ReadCString(UTF8Encoding encoding) => encoding.GetString(BsonPrimitives.ReadCStringBytes(this));

    public override ArraySegment<byte> ReadCStringBytes() => BsonPrimitives.ReadCStringBytes(this);

    public override Decimal128 ReadDecimal128() => BsonPrimitives.ReadDecimal128(this);

    public override double ReadDouble() => BsonPrimitives.ReadDouble(this);

    public override int ReadInt32() => BsonPrimitives.ReadInt32(this);

    public override long ReadInt64() => BsonPrimitives.ReadInt64(this);

    public override ObjectId ReadObjectId() => BsonPrimitives.ReadObjectId(this);

    public override string ReadString(UTF8Encoding encoding) => BsonPrimitives.ReadString(this, encoding);

    public override void SkipCString() => BsonPrimitives.SkipCString(this);

    public override void WriteCString(string value) => BsonPrimitives.WriteCString(this, value);

    public override void WriteCStringBytes(byte[] value) => BsonPrimitives.WriteCStringBytes(this, value);

    public override void WriteDecimal128(Decimal128 value) => BsonPrimitives.WriteDecimal128(this, value);

    public override void WriteDouble(double value) => BsonPrimitives.WriteDouble(this, value);

    public override void WriteInt32(int value) => BsonPrimitives.WriteInt32(this, value);

    public override void WriteInt64(long value) => BsonPrimitives.WriteInt64(this, value);

    public override void WriteObjectId(ObjectId value) => BsonPrimitives.WriteObjectId(this, value);

    public override void WriteString(string value, UTF8Encoding encoding) => BsonPrimitives.WriteString(this, value, encoding);
}
