namespace MongoDB.Bson.IO;

/// <summary>A chunk that the garbage collector frees.</summary>
public class ByteArrayChunk : IBsonChunk
{
    private readonly byte[] _bytes;
    private bool _disposed;

    public ByteArrayChunk(int size)
        : this(new byte[size])
    {
    }

    public ByteArrayChunk(byte[] bytes) => _bytes = bytes ?? throw new ArgumentNullException(nameof(bytes));

    public ArraySegment<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return new ArraySegment<byte>(_bytes);
        }
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    public IBsonChunk Fork()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new ByteArrayChunk(_bytes);
    }

    protected virtual void Dispose(bool disposing) => _disposed = true;
}
