namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>The member is not stored.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class BsonIgnoreAttribute : Attribute
{

}
