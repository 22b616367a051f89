namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A rule whose name is its type's, without "Convention".</summary>
public abstract class ConventionBase : IConvention
{
    protected ConventionBase()
    {
        var name = GetType().Name;
        Name = name.EndsWith("Convention", StringComparison.Ordinal) ? name[..^"Convention".Length] : name;
    }

    protected ConventionBase(string name) => Name = name ?? throw new ArgumentNullException(nameof(name));

    public string Name { get; }
}
