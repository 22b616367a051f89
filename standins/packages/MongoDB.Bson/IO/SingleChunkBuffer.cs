namespace MongoDB.Bson.IO;

/// <summary>A buffer in one chunk.</summary>
public sealed class SingleChunkBuffer : IByteBuffer
{
    private readonly MultiChunkBuffer _inner;

    public SingleChunkBuffer(IBsonChunk chunk, int length, bool isReadOnly = false) =>
        _inner = new MultiChunkBuffer([chunk ?? throw new ArgumentNullException(nameof(chunk))], length, isReadOnly);

    public int Capacity => _inner.Capacity;

    public bool IsReadOnly => _inner.IsReadOnly;

    public int Length
    {
        get => _inner.Length;
        set => _inner.Length = value;
    }

    public ArraySegment<byte> AccessBackingBytes(int position) => _inner.AccessBackingBytes(position);

    public void Clear(int position, int count) => _inner.Clear(position, count);

    public void Dispose() => _inner.Dispose();

    public void EnsureCapacity(int minimumCapacity) => _inner.EnsureCapacity(minimumCapacity);

    public byte GetByte(int position) => _inner.GetByte(position);

    public void GetBytes(int position, byte[] destination, int offset, int count) => _inner.GetBytes(position, destination, offset, count);

    public IByteBuffer GetSlice(int position, int length) => _inner.GetSlice(position, length);

    public void MakeReadOnly() => _inner.MakeReadOnly();

    public void SetByte(int position, byte value) => _inner.SetByte(position, value);

    public void SetBytes(int position, byte[] source, int offset, int count) => _inner.SetBytes(position, source, offset, count);
}
