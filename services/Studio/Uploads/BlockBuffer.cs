using System.Buffers;
using StreamPlatform.Studio.Tus;

namespace StreamPlatform.Studio.Uploads;

// One block's worth of memory. The tail's bytes belong in front of what is read; they are fetched only when a block comes of it.
internal sealed class BlockBuffer : IDisposable
{
    private readonly byte[] _probe = new byte[1];
    private readonly int _capacity;

    public BlockBuffer(int tail, long? bodyLength)
    {
        _capacity = (int)Math.Min(BlockLayout.Longest, tail + (bodyLength ?? BlockLayout.Longest));
        Bytes = ArrayPool<byte>.Shared.Rent(_capacity);
        Tail = tail;
        Count = tail;
    }

    public byte[] Bytes { get; }

    // how many of the bytes are the tail's
    public int Tail { get; private set; }

    public int Count { get; private set; }

    public ReadOnlyMemory<byte> NewBytes => Bytes.AsMemory(Tail, Count - Tail);

    public void Clear() => (Tail, Count) = (0, 0);

    // Not to be cancelled by the end of the connection: bytes that came before it are still to be read. The server ends a body that stalls.
    public async Task<BodyEnd> FillAsync(TusBody body, long limit)
    {
        try
        {
            while (Count < _capacity)
            {
                var room = (int)Math.Min(_capacity - Count, limit - Count);
                if (room == 0)
                {
                    return await body.Stream.ReadAsync(_probe, CancellationToken.None) == 0 ? BodyEnd.Ended : BodyEnd.TooLong;
                }

                var read = await body.Stream.ReadAsync(Bytes.AsMemory(Count, room), CancellationToken.None);
                if (read == 0)
                {
                    return BodyEnd.Ended;
                }

                body.Checksum?.Append(Bytes.AsSpan(Count, read));
                Count += read;
            }

            // a smaller buffer was made for exactly what the body has
            return _capacity == BlockLayout.Longest ? BodyEnd.BlockFull : BodyEnd.Ended;
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return BodyEnd.Cut;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(Bytes);
}
