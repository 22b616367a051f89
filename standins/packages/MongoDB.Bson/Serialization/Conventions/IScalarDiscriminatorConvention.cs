namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A discriminator that names the actual class only.</summary>
public interface IScalarDiscriminatorConvention : IDiscriminatorConvention
{
    BsonValue[] GetDiscriminatorsForTypeAndSubTypes(Type type);
}
