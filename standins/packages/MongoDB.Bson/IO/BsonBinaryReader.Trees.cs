namespace MongoDB.Bson.IO;

public partial class BsonBinaryReader
{
    private const int SmallestDocument = 5;
    private const int SmallestCodeWithScope = 4 + 5 + SmallestDocument;

    public override void ReadStartArray()
    {
        VerifyBsonType(nameof(ReadStartArray), BsonType.Array);
        var start = _stream.Position;
        Open(ContextType.Array, start, ReadSize(SmallestDocument));
        State = BsonReaderState.Type;
    }

    public override void ReadStartDocument()
    {
        var type = State == BsonReaderState.ScopeDocument || Context.ContextType == ContextType.JavaScriptWithScope ? ContextType.ScopeDocument : ContextType.Document;
        VerifyBsonType(nameof(ReadStartDocument), BsonType.Document);
        var start = _stream.Position;
        Open(type, start, ReadSize(SmallestDocument));
        State = BsonReaderState.Type;
    }

    public override void ReadEndArray() => ReadEnd(nameof(ReadEndArray), BsonReaderState.EndOfArray);

    public override void ReadEndDocument() => ReadEnd(nameof(ReadEndDocument), BsonReaderState.EndOfDocument);

    public override string ReadJavaScriptWithScope()
    {
        VerifyBsonType(nameof(ReadJavaScriptWithScope), BsonType.JavaScriptWithScope);
        var start = _stream.Position;
        Open(ContextType.JavaScriptWithScope, start, ReadSize(SmallestCodeWithScope));
        var code = _stream.ReadString(Settings.Encoding);
        State = BsonReaderState.ScopeDocument;
        return code;
    }

    public override IByteBuffer ReadRawBsonArray() => ReadRaw(nameof(ReadRawBsonArray), BsonType.Array);

    public override IByteBuffer ReadRawBsonDocument() => ReadRaw(nameof(ReadRawBsonDocument), BsonType.Document);

    public override void SkipName()
    {
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (State != BsonReaderState.Name)
        {
            ThrowInvalidState(nameof(SkipName), BsonReaderState.Name);
        }
        _stream.SkipCString();
        CurrentName = null;
        State = BsonReaderState.Value;
    }

    public override void SkipValue()
    {
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (State != BsonReaderState.Value)
        {
            ThrowInvalidState(nameof(SkipValue), BsonReaderState.Value);
        }
        if (CurrentBsonType == BsonType.RegularExpression)
        {
            _stream.SkipCString();
            _stream.SkipCString();
        }
        else
        {
            var size = SizeOfValue();
            BsonPrimitives.ThrowIfBeyondEnd(_stream, size);
            _stream.Position += size;
        }
        State = NextState();
    }

    private int SizeOfValue() => CurrentBsonType switch
    {
        BsonType.Boolean => 1,
        BsonType.Int32 => 4,
        BsonType.Double or BsonType.Int64 or BsonType.DateTime or BsonType.Timestamp => 8,
        BsonType.ObjectId => 12,
        BsonType.Decimal128 => 16,
        BsonType.Array or BsonType.Document => ReadSize(SmallestDocument) - 4,
        BsonType.JavaScriptWithScope => ReadSize(SmallestCodeWithScope) - 4,
        BsonType.Binary => checked(ReadBinarySize() + 1),
        BsonType.JavaScript or BsonType.String or BsonType.Symbol => ReadSize(1),
        _ => 0,
    };

    private IByteBuffer ReadRaw(string methodName, BsonType type)
    {
        VerifyBsonType(methodName, type);
        var slice = _stream.ReadSlice();
        if (Context.ContextType == ContextType.JavaScriptWithScope)
        {
            CloseContext();
        }
        State = NextState();
        return slice;
    }

    private void ReadEnd(string methodName, BsonReaderState required)
    {
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (State == BsonReaderState.Type)
        {
            ReadBsonType();
        }
        if (State != required)
        {
            ThrowInvalidState(methodName, required);
        }
        CloseContext();
        State = NextState();
    }
}
