namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>Element names begin small.</summary>
public class CamelCaseElementNameConvention : ConventionBase, IMemberMapConvention
{
    public void Apply(BsonMemberMap memberMap)
    {
        ArgumentNullException.ThrowIfNull(memberMap);
        var name = memberMap.MemberName;
        memberMap.SetElementName(char.ToLowerInvariant(name[0]) + name[1..]);
    }
}
