namespace MongoDB.Bson.Serialization;

/// <summary>Says whether its discriminators are those that the serialiser of object writes.</summary>
public interface IBsonPolymorphicSerializer
{
    bool IsDiscriminatorCompatibleWithObjectSerializer { get; }
}
