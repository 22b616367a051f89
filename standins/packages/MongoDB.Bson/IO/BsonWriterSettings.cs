namespace MongoDB.Bson.IO;

/// <summary>Settings that every writer has.</summary>
public abstract class BsonWriterSettings
{
    private int _maxSerializationDepth = BsonDefaults.MaxSerializationDepth;

    protected BsonWriterSettings()
    {
    }

    public bool IsFrozen { get; private set; }

    public int MaxSerializationDepth
    {
        get => _maxSerializationDepth;
        set => Set(ref _maxSerializationDepth, value);
    }

    public BsonWriterSettings Clone() => CloneImplementation();

    public BsonWriterSettings Freeze()
    {
        IsFrozen = true;
        return this;
    }

    public BsonWriterSettings FrozenCopy() => IsFrozen ? this : Clone().Freeze();

    protected abstract BsonWriterSettings CloneImplementation();

    protected void ThrowFrozenException() => throw new InvalidOperationException($"{GetType().Name} is frozen.");

    private protected void Set<T>(ref T field, T value)
    {
        if (IsFrozen)
        {
            ThrowFrozenException();
        }
        field = value;
    }
}
