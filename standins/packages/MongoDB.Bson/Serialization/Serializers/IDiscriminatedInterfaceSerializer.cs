namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A serialiser of an interface whose values carry a discriminator.</summary>
public interface IDiscriminatedInterfaceSerializer
{
    IBsonSerializer InterfaceSerializer { get; }
}
