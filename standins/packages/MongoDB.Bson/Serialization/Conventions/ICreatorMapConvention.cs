namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A rule for each constructor or factory.</summary>
public interface ICreatorMapConvention : IConvention
{
    void Apply(BsonCreatorMap creatorMap);
}
