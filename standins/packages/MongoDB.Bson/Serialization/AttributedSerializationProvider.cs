using System.Reflection;
using MongoDB.Bson.Serialization.Attributes;

namespace MongoDB.Bson.Serialization;

/// <summary>The serialisers that classes name by attribute.</summary>
public class AttributedSerializationProvider : BsonSerializationProviderBase
{
    public override IBsonSerializer GetSerializer(Type type, IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.GetCustomAttribute<BsonSerializerAttribute>(inherit: false)?.CreateSerializer(type);
    }
}
