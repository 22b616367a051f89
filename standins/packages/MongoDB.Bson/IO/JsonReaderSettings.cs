namespace MongoDB.Bson.IO;

/// <summary>How JSON is read.</summary>
public class JsonReaderSettings : BsonReaderSettings
{
    private static JsonReaderSettings defaults = new();

    public static JsonReaderSettings Defaults
    {
        get => defaults;
        set => defaults = value ?? throw new ArgumentNullException(nameof(value));
    }

    public new JsonReaderSettings Clone() => (JsonReaderSettings)CloneImplementation();

    protected override BsonReaderSettings CloneImplementation() => new JsonReaderSettings();
}
