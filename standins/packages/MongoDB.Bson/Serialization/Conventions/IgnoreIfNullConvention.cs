namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>Whether nulls are left out.</summary>
public class IgnoreIfNullConvention : ConventionBase, IMemberMapConvention
{
    private readonly bool _ignoreIfNull;

    public IgnoreIfNullConvention(bool ignoreIfNull) => _ignoreIfNull = ignoreIfNull;

    public void Apply(BsonMemberMap memberMap)
    {
        ArgumentNullException.ThrowIfNull(memberMap);
        memberMap.SetIgnoreIfNull(_ignoreIfNull);
    }
}
