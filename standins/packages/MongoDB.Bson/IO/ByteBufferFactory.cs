namespace MongoDB.Bson.IO;

/// <summary>Makes the buffer that fits a size.</summary>
public static class ByteBufferFactory
{
    public static IByteBuffer Create(IBsonChunkSource chunkSource, int minimumCapacity)
    {
        ArgumentNullException.ThrowIfNull(chunkSource);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minimumCapacity);
        var buffer = new MultiChunkBuffer(chunkSource);
        buffer.EnsureCapacity(minimumCapacity);
        return buffer;
    }
}
