namespace MongoDB.Bson.Serialization;

/// <summary>A serialiser whose BSON type can be chosen, typed.</summary>
public interface IRepresentationConfigurable<TSerializer> : IRepresentationConfigurable
    where TSerializer : IBsonSerializer
{
    new TSerializer WithRepresentation(BsonType representation);
}
