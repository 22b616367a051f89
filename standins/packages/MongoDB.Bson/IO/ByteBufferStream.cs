namespace MongoDB.Bson.IO;

/// <summary>A buffer as a stream.</summary>
public partial class ByteBufferStream : BsonStream, IStreamEfficientCopyTo
{
    private readonly bool _ownsBuffer;
    private int _length;
    private int _position;
    private bool _disposed;

    public ByteBufferStream(IByteBuffer buffer, bool ownsBuffer = false)
    {
        Buffer = buffer ?? throw new ArgumentNullException(nameof(buffer));
        _ownsBuffer = ownsBuffer;
        _length = buffer.Length;
    }

    public IByteBuffer Buffer { get; }

    public override bool CanRead => !_disposed;

    public override bool CanSeek => !_disposed;

    public override bool CanTimeout => false;

    public override bool CanWrite => !_disposed && !Buffer.IsReadOnly;

    public override long Length => _length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = checked((int)value);
        }
    }

    public void EfficientCopyTo(Stream destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        while (_position < _length)
        {
            var segment = Next(_length - _position);
            destination.Write(segment);
            _position += segment.Count;
        }
    }

    public override void Flush() => ObjectDisposedException.ThrowIf(_disposed, this);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var read = 0;
        while (read < buffer.Length && _position < _length)
        {
            var segment = Next(Math.Min(buffer.Length - read, _length - _position));
            segment.AsSpan().CopyTo(buffer[read..]);
            _position += segment.Count;
            read += segment.Count;
        }
        return read;
    }

    public override int ReadByte()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _position < _length ? Buffer.GetByte(_position++) : -1;
    }

    public override IByteBuffer ReadSlice()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var start = _position;
        var length = ReadInt32();
        _position = start;
        if (length < 5)
        {
            throw new FormatException($"Invalid document length: {length}.");
        }
        BsonPrimitives.ThrowIfBeyondEnd(this, length);
        _position += length;
        return Buffer.GetSlice(start, length);
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        Position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => _length + offset,
        };
        return _position;
    }

    public override void SetLength(long value)
    {
        Buffer.EnsureCapacity(checked((int)value));
        Buffer.Length = (int)value;
        _length = (int)value;
        _position = Math.Min(_position, _length);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        GrowTo(checked(_position + buffer.Length));
        while (!buffer.IsEmpty)
        {
            var segment = Next(buffer.Length);
            buffer[..segment.Count].CopyTo(segment);
            _position += segment.Count;
            buffer = buffer[segment.Count..];
        }
    }

    public override void WriteByte(byte value)
    {
        GrowTo(checked(_position + 1));
        Buffer.SetByte(_position++, value);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;
            if (_ownsBuffer)
            {
                Buffer.Dispose();
            }
        }
        base.Dispose(disposing);
    }

    private ArraySegment<byte> Next(int atMost)
    {
        var segment = Buffer.AccessBackingBytes(_position);
        return segment[..Math.Min(segment.Count, atMost)];
    }

    private void GrowTo(int end)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_position > _length)
        {
            var gap = _length;
            Buffer.EnsureCapacity(end);
            Buffer.Clear(gap, _position - gap);
        }
        if (end > _length)
        {
            Buffer.EnsureCapacity(end);
            Buffer.Length = end;
            _length = end;
        }
    }
}
