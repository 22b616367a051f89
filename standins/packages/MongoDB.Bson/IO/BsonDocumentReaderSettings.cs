namespace MongoDB.Bson.IO;

/// <summary>How a document in memory is read.</summary>
public class BsonDocumentReaderSettings : BsonReaderSettings
{
    private static BsonDocumentReaderSettings defaults = new();

    public static BsonDocumentReaderSettings Defaults
    {
        get => defaults;
        set => defaults = value ?? throw new ArgumentNullException(nameof(value));
    }

    public new BsonDocumentReaderSettings Clone() => (BsonDocumentReaderSettings)CloneImplementation();

    protected override BsonReaderSettings CloneImplementation() => new BsonDocumentReaderSettings();
}
