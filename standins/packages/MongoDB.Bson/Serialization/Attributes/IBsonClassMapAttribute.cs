namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>An attribute that configures a class.</summary>
public interface IBsonClassMapAttribute
{
    void Apply(BsonClassMap classMap);
}
