namespace MongoDB.Bson.IO;

/// <summary>Where buffers get their chunks.</summary>
public interface IBsonChunkSource : IDisposable
{
    IBsonChunk GetChunk(int requestedSize);
}
