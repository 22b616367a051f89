namespace MongoDB.Bson.Serialization.IdGenerators;

/// <summary>New Guids.</summary>
public class GuidGenerator : IIdGenerator
{
    public static GuidGenerator Instance { get; } = new();

    public object GenerateId(object container, object document) => Guid.NewGuid();

    public bool IsEmpty(object id) => id == null || (Guid)id == Guid.Empty;
}
