namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A serialiser of a derived type in the place of its base type's.</summary>
public interface IDowncastingSerializer
{
    Type BaseType { get; }

    IBsonSerializer DerivedSerializer { get; }

    Type DerivedType { get; }
}
