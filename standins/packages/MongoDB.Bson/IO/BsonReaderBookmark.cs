namespace MongoDB.Bson.IO;

/// <summary>A place to which a reader can return.</summary>
public abstract class BsonReaderBookmark
{
    protected BsonReaderBookmark(BsonReaderState state, BsonType currentBsonType, string currentName)
    {
        State = state;
        CurrentBsonType = currentBsonType;
        CurrentName = currentName;
    }

    public BsonReaderState State { get; }

    public BsonType CurrentBsonType { get; }

    public string CurrentName { get; }
}
