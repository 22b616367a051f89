namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>The rules that always hold.</summary>
public class DefaultConventionPack : IConventionPack
{
    private DefaultConventionPack()
    {
    }

    public static IConventionPack Instance { get; } = new DefaultConventionPack();

    public IEnumerable<IConvention> Conventions { get; } =
    [
        new ReadWriteMemberFinderConvention(),
        new NamedIdMemberConvention("Id", "id", "_id"),
        new NamedExtraElementsMemberConvention("ExtraElements"),
        new IgnoreExtraElementsConvention(ignoreExtraElements: false),
        new ImmutableTypeClassMapConvention(),
        new NamedParameterCreatorMapConvention(),
        new StringObjectIdIdGeneratorConvention(),
        new LookupIdGeneratorConvention(),
    ];
}
