namespace MongoDB.Bson.Serialization.IdGenerators;

/// <summary>Refuses default ids instead of making new ones.</summary>
public class ZeroIdChecker<T> : IIdGenerator
    where T : struct, IEquatable<T>
{
    public static ZeroIdChecker<T> Instance { get; } = new();

    public object GenerateId(object container, object document) => throw new InvalidOperationException("Id cannot be default value (all zeros).");

    public bool IsEmpty(object id) => id == null || ((T)id).Equals(default);
}
