namespace MongoDB.Bson.Serialization.IdGenerators;

/// <summary>New ObjectIds.</summary>
public class ObjectIdGenerator : IIdGenerator
{
    public static ObjectIdGenerator Instance { get; } = new();

    public object GenerateId(object container, object document) => ObjectId.GenerateNewId();

    public bool IsEmpty(object id) => id is null or ObjectId { Timestamp: 0 } && (id == null || (ObjectId)id == ObjectId.Empty);
}
