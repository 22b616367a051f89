namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A rule for class maps.</summary>
public interface IConvention
{
    string Name { get; }
}
