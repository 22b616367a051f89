namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>Applies rules to a class map.</summary>
public class ConventionRunner
{
    private readonly List<IConvention> _conventions;

    public ConventionRunner(IConventionPack conventions)
    {
        ArgumentNullException.ThrowIfNull(conventions);
        _conventions = conventions.Conventions.ToList();
    }

    public void Apply(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        foreach (var convention in _conventions.OfType<IClassMapConvention>())
        {
            convention.Apply(classMap);
        }
        foreach (var convention in _conventions.OfType<IMemberMapConvention>())
        {
            foreach (var map in classMap.DeclaredMemberMaps.ToList())
            {
                convention.Apply(map);
            }
        }
        foreach (var convention in _conventions.OfType<ICreatorMapConvention>())
        {
            foreach (var map in classMap.CreatorMaps.ToList())
            {
                convention.Apply(map);
            }
        }
        foreach (var convention in _conventions.OfType<IPostProcessingConvention>())
        {
            convention.PostProcess(classMap);
        }
    }
}
