namespace MongoDB.Bson.IO;

public partial class BsonBinaryWriter
{
    public override void WriteBinaryData(BsonBinaryData binaryData)
    {
        ArgumentNullException.ThrowIfNull(binaryData);
        Begin(nameof(WriteBinaryData), BsonType.Binary);
        var subType = binaryData.SubType;
        if (subType == BsonBinarySubType.OldBinary && Settings.FixOldBinarySubTypeOnOutput)
        {
            subType = BsonBinarySubType.Binary;
        }
        var bytes = binaryData.Bytes;
        if (subType == BsonBinarySubType.OldBinary)
        {
            _stream.WriteInt32(bytes.Length + 4);
            _stream.WriteBinarySubType(subType);
        }
        _stream.WriteInt32(bytes.Length);
        if (subType != BsonBinarySubType.OldBinary)
        {
            _stream.WriteBinarySubType(subType);
        }
        _stream.WriteBytes(bytes, 0, bytes.Length);
        State = NextState();
    }

    public override void WriteBoolean(bool value)
    {
        Begin(nameof(WriteBoolean), BsonType.Boolean);
        _stream.WriteBoolean(value);
        State = NextState();
    }

    public override void WriteBytes(byte[] bytes) => WriteBinaryData(new BsonBinaryData(bytes, BsonBinarySubType.Binary));

    public override void WriteDateTime(long value)
    {
        Begin(nameof(WriteDateTime), BsonType.DateTime);
        _stream.WriteInt64(value);
        State = NextState();
    }

    public override void WriteDecimal128(Decimal128 value)
    {
        Begin(nameof(WriteDecimal128), BsonType.Decimal128);
        _stream.WriteDecimal128(value);
        State = NextState();
    }

    public override void WriteDouble(double value)
    {
        Begin(nameof(WriteDouble), BsonType.Double);
        _stream.WriteDouble(value);
        State = NextState();
    }

    public override void WriteInt32(int value)
    {
        Begin(nameof(WriteInt32), BsonType.Int32);
        _stream.WriteInt32(value);
        State = NextState();
    }

    public override void WriteInt64(long value)
    {
        Begin(nameof(WriteInt64), BsonType.Int64);
        _stream.WriteInt64(value);
        State = NextState();
    }

    public override void WriteJavaScript(string code) => WriteText(nameof(WriteJavaScript), BsonType.JavaScript, code);

    public override void WriteJavaScriptWithScope(string code)
    {
        Begin(nameof(WriteJavaScriptWithScope), BsonType.JavaScriptWithScope);
        Open(ContextType.JavaScriptWithScope);
        _stream.WriteString(code, Settings.Encoding);
        State = BsonWriterState.ScopeDocument;
    }

    public override void WriteMaxKey() => WriteNothing(nameof(WriteMaxKey), BsonType.MaxKey);

    public override void WriteMinKey() => WriteNothing(nameof(WriteMinKey), BsonType.MinKey);

    public override void WriteNull() => WriteNothing(nameof(WriteNull), BsonType.Null);

    public override void WriteObjectId(ObjectId objectId)
    {
        Begin(nameof(WriteObjectId), BsonType.ObjectId);
        _stream.WriteObjectId(objectId);
        State = NextState();
    }

    public override void WriteRawBsonArray(IByteBuffer slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        Begin(nameof(WriteRawBsonArray), BsonType.Array);
        _stream.WriteSlice(slice);
        State = NextState();
    }

    public override void WriteRawBsonDocument(IByteBuffer slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        Verify(nameof(WriteRawBsonDocument), BsonWriterState.Initial, BsonWriterState.Value, BsonWriterState.ScopeDocument, BsonWriterState.Done);
        if (State == BsonWriterState.Value)
        {
            WriteHeader(BsonType.Document);
        }
        _stream.WriteSlice(slice);
        if (_contexts.TryPeek(out var context) && context.ContextType == ContextType.JavaScriptWithScope)
        {
            CloseContext();
        }
        State = NextState();
    }

    public override void WriteRegularExpression(BsonRegularExpression regex)
    {
        ArgumentNullException.ThrowIfNull(regex);
        Begin(nameof(WriteRegularExpression), BsonType.RegularExpression);
        _stream.WriteCString(regex.Pattern);
        _stream.WriteCString(regex.Options);
        State = NextState();
    }

    public override void WriteString(string value) => WriteText(nameof(WriteString), BsonType.String, value);

    public override void WriteSymbol(string value) => WriteText(nameof(WriteSymbol), BsonType.Symbol, value);

    public override void WriteTimestamp(long value)
    {
        Begin(nameof(WriteTimestamp), BsonType.Timestamp);
        _stream.WriteInt64(value);
        State = NextState();
    }

    public override void WriteUndefined() => WriteNothing(nameof(WriteUndefined), BsonType.Undefined);

    private void Begin(string methodName, BsonType type)
    {
        Verify(methodName, BsonWriterState.Value);
        WriteHeader(type);
    }

    private void WriteNothing(string methodName, BsonType type)
    {
        Begin(methodName, type);
        State = NextState();
    }

    private void WriteText(string methodName, BsonType type, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Begin(methodName, type);
        _stream.WriteString(value, Settings.Encoding);
        State = NextState();
    }
}
