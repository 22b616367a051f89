namespace MongoDB.Bson.Serialization.Attributes;

/// <summary>The member is the id.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public class BsonIdAttribute : Attribute, IBsonMemberMapAttribute
{
    public Type IdGenerator { get; set; }

    public int Order { get; set; } = int.MaxValue;

    public void Apply(BsonMemberMap memberMap)
    {
        ArgumentNullException.ThrowIfNull(memberMap);
        memberMap.SetOrder(Order);
        if (IdGenerator != null)
        {
            memberMap.SetIdGenerator((IIdGenerator)Activator.CreateInstance(IdGenerator));
        }
        memberMap.ClassMap.SetIdMember(memberMap);
    }
}
