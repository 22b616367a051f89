using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization.Conventions;

/// <summary>How the actual type of a value is written and found.</summary>
public interface IDiscriminatorConvention
{
    string ElementName { get; }

    Type GetActualType(IBsonReader bsonReader, Type nominalType);

    BsonValue GetDiscriminator(Type nominalType, Type actualType);
}
