namespace MongoDB.Bson.IO;

/// <summary>A buffer in one array.</summary>
public sealed class ByteArrayBuffer : IByteBuffer
{
    private byte[] _bytes;
    private int _length;
    private bool _disposed;

    public ByteArrayBuffer(byte[] bytes, bool isReadOnly = false)
        : this(bytes, bytes?.Length ?? 0, isReadOnly)
    {
    }

    public ByteArrayBuffer(byte[] bytes, int length, bool isReadOnly = false)
    {
        _bytes = bytes ?? throw new ArgumentNullException(nameof(bytes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)bytes.Length, nameof(length));
        _length = length;
        IsReadOnly = isReadOnly;
    }

    public int Capacity => IsReadOnly ? _length : _bytes.Length;

    public bool IsReadOnly { get; private set; }

    public int Length
    {
        get => _length;
        set
        {
            ThrowIfReadOnly();
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)value, (uint)_bytes.Length, nameof(value));
            _length = value;
        }
    }

    public ArraySegment<byte> AccessBackingBytes(int position) => new(_bytes, position, (IsReadOnly ? _length : _bytes.Length) - position);

    public void Clear(int position, int count)
    {
        ThrowIfReadOnly();
        Array.Clear(_bytes, position, count);
    }

    public void Dispose() => _disposed = true;

    public void EnsureCapacity(int minimumCapacity)
    {
        ThrowIfReadOnly();
        if (_bytes.Length < minimumCapacity)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Math.Max(minimumCapacity, _bytes.Length * 2L), Array.MaxLength));
        }
    }

    public byte GetByte(int position) => Within(position, 1)[0];

    public void GetBytes(int position, byte[] destination, int offset, int count) => Within(position, count).CopyTo(destination.AsSpan(offset, count));

    public IByteBuffer GetSlice(int position, int length)
    {
        if (!IsReadOnly)
        {
            throw new InvalidOperationException("GetSlice can only be called for read only buffers.");
        }
        _ = Within(position, length);
        return new ByteBufferSlice(new ByteArrayBuffer(_bytes, _length, isReadOnly: true), position, length);
    }

    public void MakeReadOnly() => IsReadOnly = true;

    public void SetByte(int position, byte value)
    {
        ThrowIfReadOnly();
        _bytes[position] = value;
    }

    public void SetBytes(int position, byte[] source, int offset, int count)
    {
        ThrowIfReadOnly();
        Buffer.BlockCopy(source, offset, _bytes, position, count);
    }

    private ReadOnlySpan<byte> Within(int position, int count)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new ReadOnlySpan<byte>(_bytes, 0, _length).Slice(position, count);
    }

    private void ThrowIfReadOnly()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (IsReadOnly)
        {
            throw new InvalidOperationException("The buffer is read only.");
        }
    }
}
