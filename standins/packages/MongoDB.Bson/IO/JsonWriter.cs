namespace MongoDB.Bson.IO;

/// <summary>Writes JSON: of the shell or extended, canonical or relaxed.</summary>
public partial class JsonWriter : BsonWriter
{
    private readonly Stack<Level> _levels = new();

    public JsonWriter(TextWriter writer)
        : this(writer, JsonWriterSettings.Defaults)
    {
    }

    public JsonWriter(TextWriter writer, JsonWriterSettings settings)
        : base(settings) => BaseTextWriter = writer ?? throw new ArgumentNullException(nameof(writer));

    public TextWriter BaseTextWriter { get; }

    public override long Position => 0;

    public new JsonWriterSettings Settings => (JsonWriterSettings)base.Settings;

    public override void Close()
    {
        if (State != BsonWriterState.Closed)
        {
            BaseTextWriter.Flush();
            State = BsonWriterState.Closed;
        }
    }

    public override void Flush() => BaseTextWriter.Flush();

    public override void WriteStartArray()
    {
        Verify(nameof(WriteStartArray), BsonWriterState.Value, BsonWriterState.Initial);
        base.WriteStartArray();
        WriteNameHelper();
        BaseTextWriter.Write('[');
        _levels.Push(new Level(ContextType.Array, Indentation: string.Empty));
        State = BsonWriterState.Value;
    }

    public override void WriteStartDocument()
    {
        Verify(nameof(WriteStartDocument), BsonWriterState.Value, BsonWriterState.Initial, BsonWriterState.ScopeDocument);
        base.WriteStartDocument();
        var isScope = State == BsonWriterState.ScopeDocument;
        if (!isScope)
        {
            WriteNameHelper();
        }
        BaseTextWriter.Write('{');
        var indentation = (_levels.FirstOrDefault(level => level.Type != ContextType.Array)?.Indentation ?? string.Empty) + Settings.IndentChars;
        _levels.Push(new Level(isScope ? ContextType.ScopeDocument : ContextType.Document, indentation));
        State = BsonWriterState.Name;
    }

    public override void WriteEndArray()
    {
        Verify(nameof(WriteEndArray), BsonWriterState.Value);
        base.WriteEndArray();
        _levels.Pop();
        BaseTextWriter.Write(']');
        State = NextState();
    }

    public override void WriteEndDocument()
    {
        Verify(nameof(WriteEndDocument), BsonWriterState.Name);
        base.WriteEndDocument();
        var level = _levels.Pop();
        if (Settings.Indent && level.HasElements)
        {
            BaseTextWriter.Write(Settings.NewLineChars);
            BaseTextWriter.Write(level.Indentation[Settings.IndentChars.Length..]);
        }
        else
        {
            BaseTextWriter.Write(' ');
        }
        // code with scope is an object around the scope
        BaseTextWriter.Write(level.Type == ContextType.ScopeDocument ? "} }" : "}");
        State = NextState();
    }

    private BsonWriterState NextState()
    {
        if (_levels.Count == 0)
        {
            return BsonWriterState.Done;
        }
        return _levels.Peek().Type == ContextType.Array ? BsonWriterState.Value : BsonWriterState.Name;
    }

    private void WriteNameHelper()
    {
        if (!_levels.TryPeek(out var level))
        {
            return;
        }
        if (level.HasElements)
        {
            BaseTextWriter.Write(level.Type == ContextType.Array ? ", " : ",");
        }
        if (level.Type != ContextType.Array)
        {
            BaseTextWriter.Write(Settings.Indent ? Settings.NewLineChars + level.Indentation : " ");
            BaseTextWriter.Write(JsonText.Quote(Name));
            BaseTextWriter.Write(" : ");
        }
        level.HasElements = true;
    }

    private void Put(string methodName, string json)
    {
        Verify(methodName, BsonWriterState.Value, BsonWriterState.Initial);
        WriteNameHelper();
        BaseTextWriter.Write(json);
        State = NextState();
    }

    private sealed record Level(ContextType Type, string Indentation)
    {
        public bool HasElements { get; set; }
    }
}
