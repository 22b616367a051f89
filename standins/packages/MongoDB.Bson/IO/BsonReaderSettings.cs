namespace MongoDB.Bson.IO;

/// <summary>Settings that every reader has.</summary>
public abstract class BsonReaderSettings
{
    protected BsonReaderSettings()
    {
    }

    public bool IsFrozen { get; private set; }

    public BsonReaderSettings Clone() => CloneImplementation();

    public BsonReaderSettings Freeze()
    {
        IsFrozen = true;
        return this;
    }

    public BsonReaderSettings FrozenCopy() => IsFrozen ? this : Clone().Freeze();

    protected abstract BsonReaderSettings CloneImplementation();

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
