namespace MongoDB.Bson.IO;

/// <summary>A piece of memory that several buffers may share.</summary>
public interface IBsonChunk : IDisposable
{
    ArraySegment<byte> Bytes { get; }

    IBsonChunk Fork();
}
