namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>The rules of the process, each for the types that its filter lets through.</summary>
public static class ConventionRegistry
{
    private const string Defaults = "__defaults__";
    private const string Attributes = "__attributes__";
    private static readonly Lock Registering = new();

    private static readonly List<(string Name, IConventionPack Pack, Func<Type, bool> Filter)> Packs =
    [
        (Defaults, DefaultConventionPack.Instance, _ => true),
        (Attributes, AttributeConventionPack.Instance, _ => true),
    ];

    public static IConventionPack Lookup(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var result = new ConventionPack();
        lock (Registering)
        {
            // what a class says by attributes overrules what was registered
            foreach (var (_, pack, _) in Packs.Where(entry => entry.Filter(type)).OrderBy(entry => entry.Name == Attributes))
            {
                result.Append(pack);
            }
        }
        return result;
    }

    public static void Register(string name, IConventionPack conventions, Func<Type, bool> filter)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(conventions);
        ArgumentNullException.ThrowIfNull(filter);
        lock (Registering)
        {
            Packs.Add((name, conventions, filter));
        }
    }

    public static void Remove(string name)
    {
        lock (Registering)
        {
            Packs.RemoveAll(entry => entry.Name == name);
        }
    }
}
