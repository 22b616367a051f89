namespace MongoDB.Bson.IO;

/// <summary>Chunks for a buffer whose size is known before it is filled.</summary>
public sealed class InputBufferChunkSource : IBsonChunkSource
{
    public InputBufferChunkSource(IBsonChunkSource baseSource, int maxUnpooledChunkSize = 4 * 1024, int minChunkSize = 16 * 1024, int maxChunkSize = 1024 * 1024)
    {
        BaseSource = baseSource ?? throw new ArgumentNullException(nameof(baseSource));
        MaxUnpooledChunkSize = maxUnpooledChunkSize;
        MinChunkSize = minChunkSize;
        MaxChunkSize = maxChunkSize;
    }

    public IBsonChunkSource BaseSource { get; }

    public int MaxChunkSize { get; }

    public int MinChunkSize { get; }

    public int MaxUnpooledChunkSize { get; }

    public void Dispose()
    {
    }

    public IBsonChunk GetChunk(int requestedSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requestedSize);
        return requestedSize <= MaxUnpooledChunkSize ? new ByteArrayChunk(requestedSize) : BaseSource.GetChunk(Math.Clamp(requestedSize, MinChunkSize, MaxChunkSize));
    }
}
