namespace MongoDB.Bson.IO;

public abstract partial class BsonWriter
{
    public abstract void WriteBinaryData(BsonBinaryData binaryData);

    public abstract void WriteBoolean(bool value);

    public abstract void WriteBytes(byte[] bytes);

    public abstract void WriteDateTime(long value);

    public abstract void WriteDecimal128(Decimal128 value);

    public abstract void WriteDouble(double value);

    public abstract void WriteInt32(int value);

    public abstract void WriteInt64(long value);

    public abstract void WriteJavaScript(string code);

    public abstract void WriteJavaScriptWithScope(string code);

    public abstract void WriteMaxKey();

    public abstract void WriteMinKey();

    public abstract void WriteNull();

    public abstract void WriteObjectId(ObjectId objectId);

    public abstract void WriteRegularExpression(BsonRegularExpression regex);

    public abstract void WriteString(string value);

    public abstract void WriteSymbol(string value);

    public abstract void WriteTimestamp(long value);

    public abstract void WriteUndefined();
}
