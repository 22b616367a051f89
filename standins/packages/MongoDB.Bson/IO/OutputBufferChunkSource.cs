namespace MongoDB.Bson.IO;

/// <summary>Growing chunks for a buffer that is written without knowing its size.</summary>
public sealed class OutputBufferChunkSource : IBsonChunkSource
{
    private int _previousSize;

    public OutputBufferChunkSource(IBsonChunkSource baseSource, int initialUnpooledChunkSize = 1024, int minChunkSize = 16 * 1024, int maxChunkSize = 1024 * 1024)
    {
        BaseSource = baseSource ?? throw new ArgumentNullException(nameof(baseSource));
        InitialUnpooledChunkSize = initialUnpooledChunkSize;
        MinChunkSize = minChunkSize;
        MaxChunkSize = maxChunkSize;
    }

    public IBsonChunkSource BaseSource { get; }

    public int InitialUnpooledChunkSize { get; }

    public int MaxChunkSize { get; }

    public int MinChunkSize { get; }

    public void Dispose()
    {
    }

    public IBsonChunk GetChunk(int requestedSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requestedSize);
        if (_previousSize == 0 && InitialUnpooledChunkSize > 0)
        {
            _previousSize = InitialUnpooledChunkSize;
            return new ByteArrayChunk(Math.Max(requestedSize, InitialUnpooledChunkSize));
        }
        var chunk = BaseSource.GetChunk(Math.Clamp(_previousSize * 2, MinChunkSize, MaxChunkSize));
        _previousSize = chunk.Bytes.Count;
        return chunk;
    }
}
