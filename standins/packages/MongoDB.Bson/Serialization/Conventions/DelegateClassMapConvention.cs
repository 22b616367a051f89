namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A class rule in a lambda.</summary>
public class DelegateClassMapConvention : ConventionBase, IClassMapConvention
{
    private readonly Action<BsonClassMap> _action;

    public DelegateClassMapConvention(string name, Action<BsonClassMap> action)
        : base(name) => _action = action ?? throw new ArgumentNullException(nameof(action));

    public void Apply(BsonClassMap classMap) => _action(classMap);
}
