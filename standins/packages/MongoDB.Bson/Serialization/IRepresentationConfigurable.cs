namespace MongoDB.Bson.Serialization;

/// <summary>A serialiser whose BSON type can be chosen.</summary>
public interface IRepresentationConfigurable : IHasRepresentationSerializer
{
    IBsonSerializer WithRepresentation(BsonType representation);
}
