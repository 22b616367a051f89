namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>The element must be there.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class BsonRequiredAttribute : Attribute, IBsonMemberMapAttribute
{
    public void Apply(BsonMemberMap memberMap)
    {
        ArgumentNullException.ThrowIfNull(memberMap);
        memberMap.SetIsRequired(isRequired: true);
    }
}
