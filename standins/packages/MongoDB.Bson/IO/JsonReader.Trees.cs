namespace MongoDB.Bson.IO;

public partial class JsonReader
{
    public override void ReadStartArray()
    {
        VerifyBsonType(nameof(ReadStartArray), BsonType.Array);
        _walker.Enter(_walker.Value<BsonArray>());
        State = BsonReaderState.Type;
    }

    public override void ReadStartDocument()
    {
        VerifyBsonType(nameof(ReadStartDocument), BsonType.Document);
        _walker.Enter(_walker.Value<BsonDocument>());
        State = BsonReaderState.Type;
    }

    public override void ReadEndArray() => ReadEnd(nameof(ReadEndArray), BsonReaderState.EndOfArray);

    public override void ReadEndDocument() => ReadEnd(nameof(ReadEndDocument), BsonReaderState.EndOfDocument);

    public override string ReadJavaScriptWithScope()
    {
        VerifyBsonType(nameof(ReadJavaScriptWithScope), BsonType.JavaScriptWithScope);
        var script = _walker.Value<BsonJavaScriptWithScope>();
        _walker.Current = script.Scope;
        State = BsonReaderState.ScopeDocument;
        return script.Code;
    }

    public override string ReadName(INameDecoder nameDecoder)
    {
        ArgumentNullException.ThrowIfNull(nameDecoder);
        if (State == BsonReaderState.Type)
        {
            ReadBsonType();
        }
        if (State != BsonReaderState.Name)
        {
            ThrowInvalidState(nameof(ReadName), BsonReaderState.Name);
        }
        nameDecoder.Inform(CurrentName);
        State = BsonReaderState.Value;
        return CurrentName;
    }

    public override void SkipName()
    {
        if (State != BsonReaderState.Name)
        {
            ThrowInvalidState(nameof(SkipName), BsonReaderState.Name);
        }
        State = BsonReaderState.Value;
    }

    public override void SkipValue()
    {
        if (State != BsonReaderState.Value)
        {
            ThrowInvalidState(nameof(SkipValue), BsonReaderState.Value);
        }
        State = _walker.After();
    }

    private void ReadNext()
    {
        if (State != BsonReaderState.Type)
        {
            ThrowInvalidState(nameof(ReadBsonType), BsonReaderState.Type);
        }
        State = _walker.Next();
        CurrentBsonType = State is BsonReaderState.EndOfArray or BsonReaderState.EndOfDocument ? BsonType.EndOfDocument : _walker.Current.BsonType;
        CurrentName = _walker.Name;
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
        _walker.Leave();
        State = _walker.After();
    }
}
