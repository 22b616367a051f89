namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>An attribute that configures a constructor or factory.</summary>
public interface IBsonCreatorMapAttribute
{
    void Apply(BsonCreatorMap creatorMap);
}
