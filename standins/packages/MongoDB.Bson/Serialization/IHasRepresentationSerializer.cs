namespace MongoDB.Bson.Serialization;

/// <summary>A serialiser that stores its values as one BSON type.</summary>
public interface IHasRepresentationSerializer
{
    BsonType Representation { get; }
}
