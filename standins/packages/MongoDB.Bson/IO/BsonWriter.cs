namespace MongoDB.Bson.IO;

/// <summary>What all writers share: state, name, depth, settings and name validation.</summary>
public abstract partial class BsonWriter : IBsonWriter
{
    private readonly Stack<BsonWriterSettings> _settings = new();
    private readonly Stack<IElementNameValidator> _validators = new();
    private IElementNameValidator _validator = NoOpElementNameValidator.Instance;
    private IElementNameValidator _childValidator = NoOpElementNameValidator.Instance;

    protected BsonWriter(BsonWriterSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Settings = settings.FrozenCopy();
        State = BsonWriterState.Initial;
    }

    public abstract long Position { get; }

    public int SerializationDepth { get; private set; }

    public BsonWriterSettings Settings { get; private set; }

    public BsonWriterState State { get; protected set; }

    public bool Disposed { get; private set; }

    protected string Name { get; private set; }

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

    public abstract void Flush();

    public void PopElementNameValidator()
    {
        _validator = _validators.Pop();
        _childValidator = _validator;
    }

    public void PopSettings() => Settings = _settings.Pop();

    public void PushElementNameValidator(IElementNameValidator validator)
    {
        ArgumentNullException.ThrowIfNull(validator);
        _validators.Push(_validator);
        _validator = validator;
        _childValidator = validator;
    }

    public void PushSettings(Action<BsonWriterSettings> configurator)
    {
        ArgumentNullException.ThrowIfNull(configurator);
        var changed = Settings.Clone();
        configurator(changed);
        _settings.Push(Settings);
        Settings = changed.Freeze();
    }

    public virtual void WriteEndArray()
    {
        PopElementNameValidator();
        SerializationDepth--;
    }

    public virtual void WriteEndDocument()
    {
        PopElementNameValidator();
        SerializationDepth--;
    }

    public virtual void WriteGuid(Guid guid) => WriteGuid(guid, GuidRepresentation.Standard);

    public virtual void WriteGuid(Guid guid, GuidRepresentation guidRepresentation) => WriteBinaryData(new BsonBinaryData(guid, guidRepresentation));

    public virtual void WriteName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Contains('\0', StringComparison.Ordinal))
        {
            throw new BsonSerializationException("Element names cannot contain nulls.");
        }
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (State != BsonWriterState.Name)
        {
            ThrowInvalidState(nameof(WriteName), BsonWriterState.Name);
        }
        if (!_validator.IsValidElementName(name))
        {
            throw new BsonSerializationException($"Element name '{name}' is not valid'.");
        }
        _childValidator = _validator.GetValidatorForChildContent(name);
        Name = name;
        State = BsonWriterState.Value;
    }

    public virtual void WriteRawBsonArray(IByteBuffer slice) => BsonRawCopy.WriteArray(this, slice);

    public virtual void WriteRawBsonDocument(IByteBuffer slice) => BsonRawCopy.WriteDocument(this, slice);

    public virtual void WriteStartArray() => Descend();

    public virtual void WriteStartDocument() => Descend();

    protected virtual void Dispose(bool disposing) => Close();

    protected void ThrowInvalidState(string methodName, params BsonWriterState[] validStates) => throw new InvalidOperationException(
        $"{methodName} can only be called when State is {string.Join(" or ", validStates ?? [])}, not when State is {State}.");

    private protected void Verify(string methodName, params BsonWriterState[] validStates)
    {
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (Array.IndexOf(validStates, State) < 0)
        {
            ThrowInvalidState(methodName, validStates);
        }
    }

    private void Descend()
    {
        if (++SerializationDepth > Settings.MaxSerializationDepth)
        {
            throw new BsonSerializationException("Maximum serialization depth exceeded (does the object being serialized have a circular reference?).");
        }
        PushElementNameValidator(_childValidator);
    }
}
