namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>A discriminator that lists the classes from the root down.</summary>
public interface IHierarchicalDiscriminatorConvention : IDiscriminatorConvention
{
}
