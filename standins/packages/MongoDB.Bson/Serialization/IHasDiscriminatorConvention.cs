using MongoDB.Bson.Serialization.Conventions;

namespace MongoDB.Bson.Serialization;

/// <summary>A serialiser with a discriminator convention of its own.</summary>
public interface IHasDiscriminatorConvention
{
    IDiscriminatorConvention DiscriminatorConvention { get; }
}
