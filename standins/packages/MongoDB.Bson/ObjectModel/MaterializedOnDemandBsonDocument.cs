namespace MongoDB.Bson;

/// <summary>A document whose elements are made when first asked for.</summary>
public abstract class MaterializedOnDemandBsonDocument : BsonDocument, IDisposable
{
    private bool _materializing;

    protected MaterializedOnDemandBsonDocument()
    {
    }

    public bool IsDisposed { get; private set; }

    public bool IsMaterialized { get; private set; }

    private protected override BsonElements Contents
    {
        get
        {
            ThrowIfDisposed();
            if (!IsMaterialized && !_materializing)
            {
                MaterializeNow();
            }
            return base.Contents;
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => IsDisposed = true;

    protected abstract IEnumerable<BsonElement> Materialize();

    protected abstract void MaterializeCompleted();

    protected void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(IsDisposed, this);

    private void MaterializeNow()
    {
        _materializing = true;
        try
        {
            foreach (var element in Materialize())
            {
                base.Contents.Add(element);
            }
            IsMaterialized = true;
        }
        finally
        {
            _materializing = false;
        }
        MaterializeCompleted();
    }
}
