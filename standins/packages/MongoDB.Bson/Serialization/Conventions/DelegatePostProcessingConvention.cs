namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A last rule in a lambda.</summary>
public class DelegatePostProcessingConvention : ConventionBase, IPostProcessingConvention
{
    private readonly Action<BsonClassMap> _action;

    public DelegatePostProcessingConvention(string name, Action<BsonClassMap> action)
        : base(name) => _action = action ?? throw new ArgumentNullException(nameof(action));

    public void PostProcess(BsonClassMap classMap) => _action(classMap);
}
