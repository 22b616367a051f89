namespace MongoDB.Bson.IO;

public partial class BsonDocumentWriter
{
    public override void WriteBinaryData(BsonBinaryData binaryData) => Value(nameof(WriteBinaryData), binaryData);

    public override void WriteBoolean(bool value) => Value(nameof(WriteBoolean), (BsonBoolean)value);

    public override void WriteBytes(byte[] bytes) => Value(nameof(WriteBytes), new BsonBinaryData(bytes));

    public override void WriteDateTime(long value) => Value(nameof(WriteDateTime), new BsonDateTime(value));

    public override void WriteDecimal128(Decimal128 value) => Value(nameof(WriteDecimal128), new BsonDecimal128(value));

    public override void WriteDouble(double value) => Value(nameof(WriteDouble), new BsonDouble(value));

    public override void WriteInt32(int value) => Value(nameof(WriteInt32), new BsonInt32(value));

    public override void WriteInt64(long value) => Value(nameof(WriteInt64), new BsonInt64(value));

    public override void WriteJavaScript(string code) => Value(nameof(WriteJavaScript), new BsonJavaScript(code));

    public override void WriteMaxKey() => Value(nameof(WriteMaxKey), BsonMaxKey.Value);

    public override void WriteMinKey() => Value(nameof(WriteMinKey), BsonMinKey.Value);

    public override void WriteNull() => Value(nameof(WriteNull), BsonNull.Value);

    public override void WriteObjectId(ObjectId objectId) => Value(nameof(WriteObjectId), new BsonObjectId(objectId));

    public override void WriteRegularExpression(BsonRegularExpression regex) => Value(nameof(WriteRegularExpression), regex);

    public override void WriteString(string value) => Value(nameof(WriteString), new BsonString(value));

    public override void WriteSymbol(string value) => Value(nameof(WriteSymbol), BsonSymbolTable.Lookup(value));

    public override void WriteTimestamp(long value) => Value(nameof(WriteTimestamp), new BsonTimestamp(value));

    public override void WriteUndefined() => Value(nameof(WriteUndefined), BsonUndefined.Value);
}
