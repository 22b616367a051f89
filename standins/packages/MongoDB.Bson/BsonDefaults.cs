namespace MongoDB.Bson;

/// <summary>Limits that hold where settings say nothing.</summary>
public static class BsonDefaults
{
    public static int MaxDocumentSize { get; set; } = int.MaxValue;

    public static int MaxSerializationDepth { get; set; } = 100;
}
