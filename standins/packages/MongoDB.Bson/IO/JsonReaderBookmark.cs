namespace MongoDB.Bson.IO;

/// <summary>A place in JSON text.</summary>
public class JsonReaderBookmark : BsonReaderBookmark
{
    internal JsonReaderBookmark(BsonReaderState state, BsonType currentBsonType, string currentName, BsonValueWalker walker, int position)
        : base(state, currentBsonType, currentName)
    {
        Walker = walker;
        Position = position;
    }

    internal BsonValueWalker Walker { get; }

    internal int Position { get; }
}
