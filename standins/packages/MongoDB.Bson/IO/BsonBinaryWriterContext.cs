namespace MongoDB.Bson.IO;

/// <summary>An open document or array: where it began and the next index.</summary>
internal sealed class BsonBinaryWriterContext(ContextType contextType, long startPosition)
{
    public ContextType ContextType => contextType;

    public long StartPosition => startPosition;

    public int Index { get; set; }
}
