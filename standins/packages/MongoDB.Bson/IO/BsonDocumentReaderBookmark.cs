namespace MongoDB.Bson.IO;

/// <summary>A place in a document in memory.</summary>
public class BsonDocumentReaderBookmark : BsonReaderBookmark
{
    internal BsonDocumentReaderBookmark(BsonReaderState state, BsonType currentBsonType, string currentName, BsonValueWalker walker)
        : base(state, currentBsonType, currentName) => Walker = walker;

    internal BsonValueWalker Walker { get; }
}
