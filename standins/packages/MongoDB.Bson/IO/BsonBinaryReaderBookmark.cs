namespace MongoDB.Bson.IO;

/// <summary>A place in binary BSON.</summary>
public class BsonBinaryReaderBookmark : BsonReaderBookmark
{
    internal BsonBinaryReaderBookmark(BsonReaderState state, BsonType currentBsonType, string currentName, BsonBinaryReaderContext[] contexts, long position)
        : base(state, currentBsonType, currentName)
    {
        Contexts = contexts;
        Position = position;
    }

    internal BsonBinaryReaderContext[] Contexts { get; }

    internal long Position { get; }
}
