using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization;

/// <summary>The serialisers of classes and structs that have a class map.</summary>
internal sealed class BsonClassMapSerializationProvider : BsonSerializationProviderBase
{
    public override IBsonSerializer GetSerializer(Type type, IBsonSerializerRegistry serializerRegistry)
    {
        var isMappable = type.IsClass || (type.IsValueType && !type.IsPrimitive);
        if (!isMappable || typeof(Array).IsAssignableFrom(type) || typeof(Enum).IsAssignableFrom(type) || typeof(Delegate).IsAssignableFrom(type))
        {
            return null;
        }
        var map = BsonClassMap.LookupClassMap(type);
        return (IBsonSerializer)Activator.CreateInstance(typeof(BsonClassMapSerializer<>).MakeGenericType(type), map);
    }
}
