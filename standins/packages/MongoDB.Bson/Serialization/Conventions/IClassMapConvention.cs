namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A rule for a whole class.</summary>
public interface IClassMapConvention : IConvention
{
    void Apply(BsonClassMap classMap);
}
