namespace MongoDB.Bson.IO;

/// <summary>A read only part of another buffer.</summary>
public class ByteBufferSlice : IByteBuffer
{
    private readonly int _offset;
    private readonly int _length;
    private bool _disposed;

    public ByteBufferSlice(IByteBuffer buffer, int offset, int length)
    {
        Buffer = buffer ?? throw new ArgumentNullException(nameof(buffer));
        if (!buffer.IsReadOnly)
        {
            throw new ArgumentException("The buffer is not read only.", nameof(buffer));
        }
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)offset, (uint)buffer.Length, nameof(offset));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)(buffer.Length - offset), nameof(length));
        _offset = offset;
        _length = length;
    }

    public IByteBuffer Buffer { get; }

    public int Capacity => _length;

    public bool IsReadOnly => true;

    public int Length
    {
        get => _length;
        set => throw new NotSupportedException("The length of a slice cannot be changed.");
    }

    public ArraySegment<byte> AccessBackingBytes(int position)
    {
        Check(position, 0);
        var segment = Buffer.AccessBackingBytes(_offset + position);
        return segment[..Math.Min(segment.Count, _length - position)];
    }

    public void Clear(int position, int count) => throw ReadOnly();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    public void EnsureCapacity(int minimumCapacity) => throw ReadOnly();

    public byte GetByte(int position)
    {
        Check(position, 1);
        return Buffer.GetByte(_offset + position);
    }

    public void GetBytes(int position, byte[] destination, int offset, int count)
    {
        Check(position, count);
        Buffer.GetBytes(_offset + position, destination, offset, count);
    }

    public IByteBuffer GetSlice(int position, int length)
    {
        Check(position, length);
        return Buffer.GetSlice(_offset + position, length);
    }

    public void MakeReadOnly()
    {
    }

    public void SetByte(int position, byte value) => throw ReadOnly();

    public void SetBytes(int position, byte[] source, int offset, int count) => throw ReadOnly();

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            Buffer.Dispose();
        }
        _disposed = true;
    }

    private static NotSupportedException ReadOnly() => new("A slice is read only.");

    private void Check(int position, int count)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)position, (uint)_length, nameof(position));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_length - position), nameof(count));
    }
}
