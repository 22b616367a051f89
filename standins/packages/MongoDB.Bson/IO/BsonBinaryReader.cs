namespace MongoDB.Bson.IO;

/// <summary>Reads binary BSON from a stream.</summary>
public partial class BsonBinaryReader : BsonReader
{
    private readonly BsonStream _stream;
    private readonly List<BsonBinaryReaderContext> _contexts = [new(ContextType.TopLevel, 0, 0)];

    public BsonBinaryReader(Stream stream)
        : this(stream, BsonBinaryReaderSettings.Defaults)
    {
    }

    public BsonBinaryReader(Stream stream, BsonBinaryReaderSettings settings)
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

    public new BsonBinaryReaderSettings Settings => (BsonBinaryReaderSettings)base.Settings;

    private BsonBinaryReaderContext Context => _contexts[^1];

    public override void Close() => State = BsonReaderState.Closed;

    public override BsonReaderBookmark GetBookmark() =>
        new BsonBinaryReaderBookmark(State, CurrentBsonType, CurrentName, [.. _contexts], _stream.Position);

    public override bool IsAtEndOfFile() => _stream.Position >= _stream.Length;

    public override BsonType ReadBsonType()
    {
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (State is BsonReaderState.Initial or BsonReaderState.ScopeDocument)
        {
            // there is no type byte in front of a whole document
            CurrentBsonType = BsonType.Document;
            State = BsonReaderState.Value;
            return CurrentBsonType;
        }
        if (State != BsonReaderState.Type)
        {
            ThrowInvalidState(nameof(ReadBsonType), BsonReaderState.Type);
        }
        CurrentBsonType = _stream.ReadBsonType();
        if (CurrentBsonType == BsonType.EndOfDocument)
        {
            State = Context.ContextType == ContextType.Array ? BsonReaderState.EndOfArray : BsonReaderState.EndOfDocument;
        }
        else if (Context.ContextType == ContextType.Array)
        {
            _stream.SkipCString();
            State = BsonReaderState.Value;
        }
        else
        {
            State = BsonReaderState.Name;
        }
        return CurrentBsonType;
    }

    public override string ReadName(INameDecoder nameDecoder)
    {
        ArgumentNullException.ThrowIfNull(nameDecoder);
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (State == BsonReaderState.Type)
        {
            ReadBsonType();
        }
        if (State != BsonReaderState.Name)
        {
            ThrowInvalidState(nameof(ReadName), BsonReaderState.Name);
        }
        CurrentName = nameDecoder.Decode(_stream, Settings.Encoding);
        State = BsonReaderState.Value;
        return CurrentName;
    }

    public override void ReturnToBookmark(BsonReaderBookmark bookmark)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        var place = (BsonBinaryReaderBookmark)bookmark;
        State = place.State;
        CurrentBsonType = place.CurrentBsonType;
        CurrentName = place.CurrentName;
        _contexts.Clear();
        _contexts.AddRange(place.Contexts);
        _stream.Position = place.Position;
    }

    private void Open(ContextType type, long start, int size)
    {
        if (_contexts.Count > MaxDepth)
        {
            throw new FormatException($"Documents are nested more than {MaxDepth} deep.");
        }
        _contexts.Add(new BsonBinaryReaderContext(type, start, size));
    }

    private void CloseContext()
    {
        var closed = Context;
        var actualSize = _stream.Position - closed.StartPosition;
        if (actualSize != closed.Size)
        {
            throw new FormatException($"Expected size to be {closed.Size}, not {actualSize}.");
        }
        _contexts.RemoveAt(_contexts.Count - 1);
        if (Context.ContextType == ContextType.JavaScriptWithScope)
        {
            CloseContext();
        }
    }

    // behind a whole document another one may begin: the driver reads back the sections of its own commands so
    private BsonReaderState NextState() => Context.ContextType == ContextType.TopLevel ? BsonReaderState.Initial : BsonReaderState.Type;

    private int ReadSize(int minimum)
    {
        var size = _stream.ReadInt32();
        if (size < minimum)
        {
            throw new FormatException($"Size {size} is not valid because it is less than {minimum}.");
        }
        if (size > Settings.MaxDocumentSize)
        {
            throw new FormatException($"Size {size} is not valid because it is larger than MaxDocumentSize {Settings.MaxDocumentSize}.");
        }
        BsonPrimitives.ThrowIfBeyondEnd(_stream, size - 4);
        return size;
    }
}
