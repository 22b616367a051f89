namespace MongoDB.Bson.IO;

/// <summary>Writes into a document in memory.</summary>
public partial class BsonDocumentWriter : BsonWriter
{
    private readonly Stack<Frame> _open = new();
    private BsonDocument _toFill;

    public BsonDocumentWriter(BsonDocument document)
        : this(document, BsonDocumentWriterSettings.Defaults)
    {
    }

    public BsonDocumentWriter(BsonDocument document, BsonDocumentWriterSettings settings)
        : base(settings)
    {
        Document = document ?? throw new ArgumentNullException(nameof(document));
        _toFill = document;
    }

    public BsonDocument Document { get; }

    public override long Position => 0;

    public override void Close()
    {
        _open.Clear();
        State = BsonWriterState.Closed;
    }

    public override void Flush() => ObjectDisposedException.ThrowIf(Disposed, this);

    public override void WriteStartArray()
    {
        Verify(nameof(WriteStartArray), BsonWriterState.Value);
        base.WriteStartArray();
        _open.Push(new Frame(new BsonArray(), Name, Code: null));
        State = BsonWriterState.Value;
    }

    public override void WriteStartDocument()
    {
        Verify(nameof(WriteStartDocument), BsonWriterState.Initial, BsonWriterState.Value, BsonWriterState.ScopeDocument, BsonWriterState.Done);
        base.WriteStartDocument();
        if (State == BsonWriterState.ScopeDocument)
        {
            var code = _open.Pop();
            _open.Push(code with { Container = new BsonDocument() });
        }
        else
        {
            _open.Push(new Frame(_toFill ?? new BsonDocument(), Name, Code: null));
            _toFill = null;
        }
        State = BsonWriterState.Name;
    }

    public override void WriteEndArray()
    {
        Verify(nameof(WriteEndArray), BsonWriterState.Value);
        base.WriteEndArray();
        CloseFrame();
    }

    public override void WriteEndDocument()
    {
        Verify(nameof(WriteEndDocument), BsonWriterState.Name);
        base.WriteEndDocument();
        CloseFrame();
    }

    public override void WriteJavaScriptWithScope(string code)
    {
        Verify(nameof(WriteJavaScriptWithScope), BsonWriterState.Value);
        _open.Push(new Frame(Container: null, Name, code));
        State = BsonWriterState.ScopeDocument;
    }

    private void CloseFrame()
    {
        var (container, name, code) = _open.Pop();
        if (_open.Count == 0)
        {
            State = BsonWriterState.Done;
            return;
        }
        Append(name, code == null ? container : new BsonJavaScriptWithScope(code, (BsonDocument)container));
    }

    private void Value(string methodName, BsonValue value)
    {
        Verify(methodName, BsonWriterState.Value);
        Append(Name, value);
    }

    private void Append(string name, BsonValue value)
    {
        if (_open.Peek().Container is BsonArray array)
        {
            array.Add(value);
            State = BsonWriterState.Value;
        }
        else
        {
            ((BsonDocument)_open.Peek().Container).Add(name, value);
            State = BsonWriterState.Name;
        }
    }

    private sealed record Frame(BsonValue Container, string Name, string Code);
}
