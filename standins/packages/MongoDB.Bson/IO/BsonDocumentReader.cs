namespace MongoDB.Bson.IO;

/// <summary>Reads a document in memory.</summary>
public partial class BsonDocumentReader : BsonReader
{
    private BsonValueWalker _walker;

    public BsonDocumentReader(BsonDocument document)
        : this(document, BsonDocumentReaderSettings.Defaults)
    {
    }

    public BsonDocumentReader(BsonDocument document, BsonDocumentReaderSettings settings)
        : base(settings)
    {
        ArgumentNullException.ThrowIfNull(document);
        _walker = new BsonValueWalker { Current = document };
    }

    public override void Close() => State = BsonReaderState.Closed;

    public override BsonReaderBookmark GetBookmark() => new BsonDocumentReaderBookmark(State, CurrentBsonType, CurrentName, _walker.Copy());

    public override bool IsAtEndOfFile() => State == BsonReaderState.Done;

    public override BsonType ReadBsonType()
    {
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (State is BsonReaderState.Initial or BsonReaderState.ScopeDocument)
        {
            CurrentBsonType = BsonType.Document;
            State = BsonReaderState.Value;
        }
        else
        {
            ReadNext();
        }
        return CurrentBsonType;
    }

    public override void ReturnToBookmark(BsonReaderBookmark bookmark)
    {
        ArgumentNullException.ThrowIfNull(bookmark);
        State = bookmark.State;
        CurrentBsonType = bookmark.CurrentBsonType;
        CurrentName = bookmark.CurrentName;
        _walker = ((BsonDocumentReaderBookmark)bookmark).Walker.Copy();
    }
}
