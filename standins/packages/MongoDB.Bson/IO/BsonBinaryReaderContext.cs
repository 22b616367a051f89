namespace MongoDB.Bson.IO;

/// <summary>An open document or array: where it began and how long it says it is.</summary>
internal readonly record struct BsonBinaryReaderContext(ContextType ContextType, long StartPosition, long Size)
{
    public long End => StartPosition + Size;
}
