namespace MongoDB.Bson.IO;

/// <summary>How JSON is written.</summary>
public class JsonWriterSettings : BsonWriterSettings
{
    private static JsonWriterSettings defaults = new();
    private bool _indent;
    private string _indentChars = "  ";
    private string _newLineChars = "\r\n";
    private JsonOutputMode _outputMode = JsonOutputMode.RelaxedExtendedJson;
    private Version _shellVersion;

    public static JsonWriterSettings Defaults
    {
        get => defaults;
        set => defaults = value ?? throw new ArgumentNullException(nameof(value));
    }

    public bool Indent
    {
        get => _indent;
        set => Set(ref _indent, value);
    }

    public string IndentChars
    {
        get => _indentChars;
        set => Set(ref _indentChars, value ?? throw new ArgumentNullException(nameof(value)));
    }

    public string NewLineChars
    {
        get => _newLineChars;
        set => Set(ref _newLineChars, value ?? throw new ArgumentNullException(nameof(value)));
    }

    public JsonOutputMode OutputMode
    {
        get => _outputMode;
        set => Set(ref _outputMode, value);
    }

    public Version ShellVersion
    {
        get => _shellVersion;
        set => Set(ref _shellVersion, value);
    }

    public new JsonWriterSettings Clone() => (JsonWriterSettings)CloneImplementation();

    protected override BsonWriterSettings CloneImplementation() => new JsonWriterSettings
    {
        Indent = _indent,
        IndentChars = _indentChars,
        MaxSerializationDepth = MaxSerializationDepth,
        NewLineChars = _newLineChars,
        OutputMode = _outputMode,
        ShellVersion = _shellVersion,
    };
}
