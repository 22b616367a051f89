namespace MongoDB.Bson.IO;

/// <summary>What all readers share: state, current type and name, settings.</summary>
public abstract partial class BsonReader : IBsonReader
{
    /// <summary>Deeper trees are refused: whoever builds them recursively would run out of stack.</summary>
    private protected const int MaxDepth = 1000;

    private readonly Stack<BsonReaderSettings> _settings = new();

    protected BsonReader(BsonReaderSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Settings = settings.FrozenCopy();
        State = BsonReaderState.Initial;
    }

    public BsonType CurrentBsonType { get; protected set; }

    public BsonReaderSettings Settings { get; private set; }

    public BsonReaderState State { get; protected set; }

    protected string CurrentName { get; set; }

    protected bool Disposed { get; private set; }

    public abstract void Close();

    public void Dispose()
    {
        if (!Disposed)
        {
            Dispose(disposing: true);
            Disposed = true;
        }
        GC.SuppressFinalize(this);
    }

    public abstract BsonReaderBookmark GetBookmark();

    public BsonType GetCurrentBsonType()
    {
        if (State is BsonReaderState.Initial or BsonReaderState.ScopeDocument or BsonReaderState.Type)
        {
            ReadBsonType();
        }
        if (State != BsonReaderState.Value)
        {
            ThrowInvalidState(nameof(GetCurrentBsonType), BsonReaderState.Value);
        }
        return CurrentBsonType;
    }

    public abstract bool IsAtEndOfFile();

    public void PopSettings() => Settings = _settings.Pop();

    public void PushSettings(Action<BsonReaderSettings> configurator)
    {
        ArgumentNullException.ThrowIfNull(configurator);
        var changed = Settings.Clone();
        configurator(changed);
        _settings.Push(Settings);
        Settings = changed.Freeze();
    }

    public virtual Guid ReadGuid() => ReadBinaryData().ToGuid();

    public virtual Guid ReadGuid(GuidRepresentation guidRepresentation) => ReadBinaryData().ToGuid(guidRepresentation);

    public virtual string ReadName() => ReadName(Utf8NameDecoder.Instance);

    public virtual IByteBuffer ReadRawBsonArray() => throw new NotSupportedException("Only binary readers implement the ReadRawBsonArray method.");

    public virtual IByteBuffer ReadRawBsonDocument() => throw new NotSupportedException("Only binary readers implement the ReadRawBsonDocument method.");

    protected virtual void Dispose(bool disposing) => Close();

    protected void ThrowInvalidState(string methodName, params BsonReaderState[] validStates) => throw new InvalidOperationException(
        $"{methodName} can only be called when State is {string.Join(" or ", validStates ?? [])}, not when State is {State}.");

    protected void VerifyBsonType(string methodName, BsonType requiredBsonType)
    {
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (State is BsonReaderState.Initial or BsonReaderState.ScopeDocument or BsonReaderState.Type)
        {
            ReadBsonType();
        }
        if (State == BsonReaderState.Name)
        {
            SkipName();
        }
        if (State != BsonReaderState.Value)
        {
            ThrowInvalidState(methodName, BsonReaderState.Value);
        }
        if (CurrentBsonType != requiredBsonType)
        {
            throw new InvalidOperationException($"{methodName} can only be called when CurrentBsonType is {requiredBsonType}, not when CurrentBsonType is {CurrentBsonType}.");
        }
    }
}
