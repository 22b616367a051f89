namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A member rule in a lambda.</summary>
public class DelegateMemberMapConvention : ConventionBase, IMemberMapConvention
{
    private readonly Action<BsonMemberMap> _action;

    public DelegateMemberMapConvention(string name, Action<BsonMemberMap> action)
        : base(name) => _action = action ?? throw new ArgumentNullException(nameof(action));

    public void Apply(BsonMemberMap memberMap) => _action(memberMap);
}
