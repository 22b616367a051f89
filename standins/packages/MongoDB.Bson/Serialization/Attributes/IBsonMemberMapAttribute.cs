namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>An attribute that configures a member.</summary>
public interface IBsonMemberMapAttribute
{
    void Apply(BsonMemberMap memberMap);
}
