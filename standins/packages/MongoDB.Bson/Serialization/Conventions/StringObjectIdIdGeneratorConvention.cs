using MongoDB.Bson.Serialization.IdGenerators;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A string id that is stored as an ObjectId is generated.</summary>
public class StringObjectIdIdGeneratorConvention : ConventionBase, IPostProcessingConvention
{
    public void PostProcess(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        if (classMap.IdMemberMap is { IdGenerator: null } id && id.MemberType == typeof(string) && id.GetSerializer() is IHasRepresentationSerializer { Representation: BsonType.ObjectId })
        {
            id.SetIdGenerator(StringObjectIdGenerator.Instance);
        }
    }
}
