namespace MongoDB.Bson.IO;

/// <summary>Reads JSON: strict, extended in both forms, or of the shell. A whole value is parsed when its first part is asked for.</summary>
public partial class JsonReader : BsonReader
{
    private readonly JsonParser _parser;
    private BsonValueWalker _walker = new();

    public JsonReader(string json)
        : this(json, JsonReaderSettings.Defaults)
    {
    }

    public JsonReader(string json, JsonReaderSettings settings)
        : base(settings) => _parser = new JsonParser(json ?? throw new ArgumentNullException(nameof(json)));

    public JsonReader(TextReader textReader)
        : this(textReader, JsonReaderSettings.Defaults)
    {
    }

    public JsonReader(TextReader textReader, JsonReaderSettings settings)
        : this((textReader ?? throw new ArgumentNullException(nameof(textReader))).ReadToEnd(), settings)
    {
    }

    public override void Close() => State = BsonReaderState.Closed;

    public override BsonReaderBookmark GetBookmark() => new JsonReaderBookmark(State, CurrentBsonType, CurrentName, _walker.Copy(), _parser.Position);

    public override bool IsAtEndOfFile() => _parser.IsAtEnd();

    public override BsonType ReadBsonType()
    {
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (State is BsonReaderState.Initial or BsonReaderState.Done)
        {
            _walker.Current = _parser.ParseValue();
            CurrentBsonType = _walker.Current.BsonType;
            State = BsonReaderState.Value;
        }
        else if (State == BsonReaderState.ScopeDocument)
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
        var place = (JsonReaderBookmark)bookmark;
        State = place.State;
        CurrentBsonType = place.CurrentBsonType;
        CurrentName = place.CurrentName;
        _walker = place.Walker.Copy();
        _parser.Position = place.Position;
    }
}
