namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>Whether default values are left out.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class BsonIgnoreIfDefaultAttribute : Attribute, IBsonMemberMapAttribute
{
    public BsonIgnoreIfDefaultAttribute()
        : this(value: true)
    {
    }

    public BsonIgnoreIfDefaultAttribute(bool value) => Value = value;

    public bool Value { get; }

    public void Apply(BsonMemberMap memberMap)
    {
        ArgumentNullException.ThrowIfNull(memberMap);
        memberMap.SetIgnoreIfDefault(Value);
    }
}
