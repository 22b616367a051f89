namespace MongoDB.Bson.Serialization.IdGenerators;

/// <summary>Refuses null ids instead of making new ones.</summary>
public class NullIdChecker : IIdGenerator
{
    public static NullIdChecker Instance { get; } = new();

    public object GenerateId(object container, object document) => throw new InvalidOperationException("Id cannot be null.");

    public bool IsEmpty(object id) => id == null;
}
