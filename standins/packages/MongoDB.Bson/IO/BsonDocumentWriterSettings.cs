namespace MongoDB.Bson.IO;

/// <summary>How a document in memory is written.</summary>
public class BsonDocumentWriterSettings : BsonWriterSettings
{
    private static BsonDocumentWriterSettings defaults = new();

    public static BsonDocumentWriterSettings Defaults
    {
        get => defaults;
        set => defaults = value ?? throw new ArgumentNullException(nameof(value));
    }

    public new BsonDocumentWriterSettings Clone() => (BsonDocumentWriterSettings)CloneImplementation();

    protected override BsonWriterSettings CloneImplementation() => new BsonDocumentWriterSettings { MaxSerializationDepth = MaxSerializationDepth };
}
