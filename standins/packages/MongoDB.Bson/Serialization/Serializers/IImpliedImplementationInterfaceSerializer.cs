namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A serialiser of an interface that one class implies.</summary>
public interface IImpliedImplementationInterfaceSerializer
{
    IBsonSerializer ImplementationSerializer { get; }
}
