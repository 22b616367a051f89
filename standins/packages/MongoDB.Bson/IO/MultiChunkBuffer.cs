namespace MongoDB.Bson.IO;

/// <summary>A buffer that grows chunk by chunk without moving what is there.</summary>
public sealed class MultiChunkBuffer : IByteBuffer
{
    private readonly List<IBsonChunk> _chunks = [];
    private readonly List<int> _ends = [];
    private int _length;
    private bool _disposed;

    public MultiChunkBuffer(IBsonChunkSource chunkSource) => ChunkSource = chunkSource ?? throw new ArgumentNullException(nameof(chunkSource));

    public MultiChunkBuffer(IEnumerable<IBsonChunk> chunks, int? length = null, bool isReadOnly = false)
    {
        ArgumentNullException.ThrowIfNull(chunks);
        foreach (var chunk in chunks)
        {
            Append(chunk);
        }
        _length = length ?? Allocated;
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)_length, (uint)Allocated, nameof(length));
        IsReadOnly = isReadOnly;
    }

    public int Capacity => IsReadOnly ? _length : Allocated;

    public IBsonChunkSource ChunkSource { get; }

    public bool IsReadOnly { get; private set; }

    public int Length
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _length;
        }
        set
        {
            ThrowIfReadOnly();
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            EnsureCapacity(value);
            _length = value;
        }
    }

    private int Allocated => _ends.Count == 0 ? 0 : _ends[^1];

    public ArraySegment<byte> AccessBackingBytes(int position)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var limit = IsReadOnly ? _length : Allocated;
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)position, (uint)limit, nameof(position));
        if (position == limit)
        {
            return default;
        }
        var index = ChunkAt(position);
        var start = index == 0 ? 0 : _ends[index - 1];
        return _chunks[index].Bytes[(position - start)..(Math.Min(_ends[index], limit) - start)];
    }

    public void Clear(int position, int count)
    {
        ThrowIfReadOnly();
        ForEachSegment(position, count, segment => segment.AsSpan().Clear());
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _chunks.ForEach(chunk => chunk.Dispose());
        }
    }

    public void EnsureCapacity(int minimumCapacity)
    {
        ThrowIfReadOnly();
        while (Allocated < minimumCapacity)
        {
            if (ChunkSource == null)
            {
                throw new NotSupportedException("Capacity cannot be expanded because the buffer has no chunk source.");
            }
            Append(ChunkSource.GetChunk(minimumCapacity - Allocated));
        }
    }

    public byte GetByte(int position)
    {
        CheckWithinLength(position, 1);
        return AccessBackingBytes(position)[0];
    }

    public void GetBytes(int position, byte[] destination, int offset, int count)
    {
        CheckWithinLength(position, count);
        ForEachSegment(position, count, segment =>
        {
            segment.CopyTo(destination, offset);
            offset += segment.Count;
        });
    }

    public IByteBuffer GetSlice(int position, int length)
    {
        if (!IsReadOnly)
        {
            throw new InvalidOperationException("GetSlice can only be called for read only buffers.");
        }
        CheckWithinLength(position, length);
        if (length == 0)
        {
            return new ByteArrayBuffer([], isReadOnly: true);
        }
        var first = ChunkAt(position);
        var last = ChunkAt(position + length - 1);
        var start = first == 0 ? 0 : _ends[first - 1];
        var forks = _chunks.GetRange(first, last - first + 1).Select(chunk => chunk.Fork());
        return new ByteBufferSlice(new MultiChunkBuffer(forks, Math.Min(_ends[last], _length) - start, isReadOnly: true), position - start, length);
    }

    public void MakeReadOnly()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        IsReadOnly = true;
    }

    public void SetByte(int position, byte value)
    {
        ThrowIfReadOnly();
        AccessBackingBytes(position).AsSpan()[0] = value;
    }

    public void SetBytes(int position, byte[] source, int offset, int count)
    {
        ThrowIfReadOnly();
        ForEachSegment(position, count, segment =>
        {
            source.AsSpan(offset, segment.Count).CopyTo(segment);
            offset += segment.Count;
        });
    }

    private void Append(IBsonChunk chunk)
    {
        _chunks.Add(chunk);
        _ends.Add(checked(Allocated + chunk.Bytes.Count));
    }

    private int ChunkAt(int position)
    {
        var index = _ends.BinarySearch(position + 1);
        return index >= 0 ? index : ~index;
    }

    private void ForEachSegment(int position, int count, Action<ArraySegment<byte>> act)
    {
        while (count > 0)
        {
            var segment = AccessBackingBytes(position);
            segment = segment[..Math.Min(segment.Count, count)];
            act(segment);
            position += segment.Count;
            count -= segment.Count;
        }
    }

    private void CheckWithinLength(int position, int count)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)position, (uint)_length, nameof(position));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_length - position), nameof(count));
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
