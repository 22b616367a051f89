namespace MongoDB.Bson;

/// <summary>What arrays and documents become in .NET.</summary>
public class BsonTypeMapperOptions
{
    private static BsonTypeMapperOptions defaults = new();

    public static BsonTypeMapperOptions Defaults
    {
        get => defaults;
        set => defaults = value ?? throw new ArgumentNullException(nameof(value));
    }

    public DuplicateNameHandling DuplicateNameHandling { get; set; } = DuplicateNameHandling.Overwrite;

    public Type MapBsonArrayTo { get; set; } = typeof(List<object>);

    public Type MapBsonDocumentTo { get; set; } = typeof(Dictionary<string, object>);

    public bool MapOldBinaryToByteArray { get; set; } = true;
}
