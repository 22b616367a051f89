namespace MongoDB.Bson;

/// <summary>Maps a type that the mapper does not know.</summary>
public interface ICustomBsonTypeMapper
{
    bool TryMapToBsonValue(object value, out BsonValue bsonValue);
}
