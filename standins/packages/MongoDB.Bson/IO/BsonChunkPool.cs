using System.Collections.Concurrent;

namespace MongoDB.Bson.IO;

/// <summary>Keeps a number of chunks of one size for reuse.</summary>
public sealed class BsonChunkPool : IBsonChunkSource
{
    private readonly ConcurrentQueue<byte[]> _free = new();
    private bool _disposed;

    public BsonChunkPool(int maxChunkCount, int chunkSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxChunkCount);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(chunkSize);
        MaxChunkCount = maxChunkCount;
        ChunkSize = chunkSize;
    }

    public static BsonChunkPool Default { get; set; } = new(8192, 64 * 1024);

    public int ChunkSize { get; }

    public int MaxChunkCount { get; }

    public int ChunkCount => _free.Count;

    public void Dispose()
    {
        _disposed = true;
        _free.Clear();
    }

    public IBsonChunk GetChunk(int requestedSize)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return new PooledChunk(this, _free.TryDequeue(out var bytes) ? bytes : new byte[ChunkSize]);
    }

    private void Return(byte[] bytes)
    {
        if (!_disposed && _free.Count < MaxChunkCount)
        {
            _free.Enqueue(bytes);
        }
    }

    /// <summary>The forks of a chunk count together; the last one to be disposed returns the bytes. One that is never disposed only costs the reuse.</summary>
    private sealed class PooledChunk : IBsonChunk
    {
        private readonly Shared _shared;
        private int _disposed;

        public PooledChunk(BsonChunkPool pool, byte[] bytes)
            : this(new Shared(pool, bytes))
        {
        }

        private PooledChunk(Shared shared) => _shared = shared;

        public ArraySegment<byte> Bytes
        {
            get
            {
                ObjectDisposedException.ThrowIf(_disposed != 0, this);
                return new ArraySegment<byte>(_shared.Bytes);
            }
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _disposed, 1) == 0)
            {
                _shared.Release();
            }
        }

        public IBsonChunk Fork()
        {
            ObjectDisposedException.ThrowIf(_disposed != 0, this);
            _shared.Retain();
            return new PooledChunk(_shared);
        }

        private sealed class Shared(BsonChunkPool pool, byte[] bytes)
        {
            private int _owners = 1;

            public byte[] Bytes => bytes;

            public void Retain() => Interlocked.Increment(ref _owners);

            public void Release()
            {
                if (Interlocked.Decrement(ref _owners) == 0)
                {
                    pool.Return(bytes);
                }
            }
        }
    }
}
