namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>Whether nulls are left out.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class BsonIgnoreIfNullAttribute : Attribute, IBsonMemberMapAttribute
{
    public BsonIgnoreIfNullAttribute()
        : this(value: true)
    {
    }

    public BsonIgnoreIfNullAttribute(bool value) => Value = value;

    public bool Value { get; }

    public void Apply(BsonMemberMap memberMap)
    {
        ArgumentNullException.ThrowIfNull(memberMap);
        memberMap.SetIgnoreIfNull(Value);
    }
}
