using System.Globalization;

namespace MongoDB.Bson.IO;

/// <summary>Writes binary BSON to a stream.</summary>
public partial class BsonBinaryWriter : BsonWriter
{
    private readonly BsonStream _stream;
    private readonly Stack<BsonBinaryWriterContext> _contexts = new();

    public BsonBinaryWriter(Stream stream)
        : this(stream, BsonBinaryWriterSettings.Defaults)
    {
    }

    public BsonBinaryWriter(Stream stream, BsonBinaryWriterSettings settings)
        : base(settings)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanSeek)
        {
            throw new ArgumentException("The stream must be capable of seeking.", nameof(stream));
        }
        BaseStream = stream;
        _stream = stream as BsonStream ?? new BsonStreamAdapter(stream);
    }

    public Stream BaseStream { get; }

    public BsonStream BsonStream => _stream;

    public override long Position => _stream.Position;

    public new BsonBinaryWriterSettings Settings => (BsonBinaryWriterSettings)base.Settings;

    public override void Close()
    {
        if (State != BsonWriterState.Closed)
        {
            if (State == BsonWriterState.Done)
            {
                Flush();
            }
            _contexts.Clear();
            State = BsonWriterState.Closed;
        }
    }

    public override void Flush()
    {
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (State is not (BsonWriterState.Done or BsonWriterState.Initial))
        {
            ThrowInvalidState(nameof(Flush), BsonWriterState.Done);
        }
        _stream.Flush();
    }

    public override void WriteStartArray()
    {
        Verify(nameof(WriteStartArray), BsonWriterState.Value);
        base.WriteStartArray();
        WriteHeader(BsonType.Array);
        Open(ContextType.Array);
        State = BsonWriterState.Value;
    }

    public override void WriteStartDocument()
    {
        Verify(nameof(WriteStartDocument), BsonWriterState.Initial, BsonWriterState.Value, BsonWriterState.ScopeDocument, BsonWriterState.Done);
        base.WriteStartDocument();
        if (State == BsonWriterState.Value)
        {
            WriteHeader(BsonType.Document);
        }
        Open(State == BsonWriterState.ScopeDocument ? ContextType.ScopeDocument : ContextType.Document);
        State = BsonWriterState.Name;
    }

    public override void WriteEndArray()
    {
        Verify(nameof(WriteEndArray), BsonWriterState.Value);
        if (_contexts.Count == 0 || _contexts.Peek().ContextType != ContextType.Array)
        {
            throw new InvalidOperationException("WriteEndArray can only be called when ContextType is Array.");
        }
        base.WriteEndArray();
        _stream.WriteByte(0);
        CloseContext();
        State = NextState();
    }

    public override void WriteEndDocument()
    {
        Verify(nameof(WriteEndDocument), BsonWriterState.Name);
        base.WriteEndDocument();
        _stream.WriteByte(0);
        CloseContext();
        State = NextState();
    }

    private BsonWriterState NextState()
    {
        if (_contexts.Count == 0)
        {
            return BsonWriterState.Done;
        }
        return _contexts.Peek().ContextType == ContextType.Array ? BsonWriterState.Value : BsonWriterState.Name;
    }

    private void Open(ContextType type)
    {
        _contexts.Push(new BsonBinaryWriterContext(type, _stream.Position));
        _stream.WriteInt32(0);
    }

    private void CloseContext()
    {
        var closed = _contexts.Pop();
        var size = _stream.Position - closed.StartPosition;
        if (size > Settings.MaxDocumentSize)
        {
            throw new FormatException($"Size {size} is larger than MaxDocumentSize {Settings.MaxDocumentSize}.");
        }
        _stream.BackpatchSize(closed.StartPosition);
        if (_contexts.TryPeek(out var parent) && parent.ContextType == ContextType.JavaScriptWithScope)
        {
            CloseContext();
        }
    }

    private void WriteHeader(BsonType type)
    {
        _stream.WriteBsonType(type);
        var context = _contexts.Peek();
        _stream.WriteCString(context.ContextType == ContextType.Array ? context.Index++.ToString(CultureInfo.InvariantCulture) : Name);
    }
}
