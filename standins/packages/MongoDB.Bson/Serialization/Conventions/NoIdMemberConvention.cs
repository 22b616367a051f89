namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>The class has no id.</summary>
public class NoIdMemberConvention : ConventionBase, IPostProcessingConvention
{
    public void PostProcess(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        classMap.SetIdMember(memberMap: null);
    }
}
