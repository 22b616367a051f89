namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>The id is generated as its type wants it.</summary>
public class LookupIdGeneratorConvention : ConventionBase, IPostProcessingConvention
{
    public void PostProcess(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        if (classMap.IdMemberMap is { IdGenerator: null } id && BsonSerializer.LookupIdGenerator(id.MemberType) is { } generator)
        {
            id.SetIdGenerator(generator);
        }
    }
}
