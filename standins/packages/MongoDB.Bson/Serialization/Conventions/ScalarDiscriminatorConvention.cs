namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>The discriminator is the actual class's name.</summary>
public class ScalarDiscriminatorConvention : StandardDiscriminatorConvention, IScalarDiscriminatorConvention
{
    public ScalarDiscriminatorConvention(string elementName)
        : base(elementName)
    {
    }

    public override BsonValue GetDiscriminator(Type nominalType, Type actualType)
    {
        var map = BsonClassMap.LookupClassMap(actualType);
        return actualType != nominalType || map.DiscriminatorIsRequired || map.HasRootClass ? map.Discriminator : null;
    }

    public BsonValue[] GetDiscriminatorsForTypeAndSubTypes(Type type) => BsonSerializer.GetDiscriminatorsForTypeAndSubTypes(type);
}
