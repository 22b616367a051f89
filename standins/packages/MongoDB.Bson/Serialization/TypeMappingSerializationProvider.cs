using System.Collections.Concurrent;

namespace MongoDB.Bson.Serialization;

/// <summary>Serialiser types registered for types.</summary>
public sealed class TypeMappingSerializationProvider : BsonSerializationProviderBase
{
    private readonly ConcurrentDictionary<Type, Type> _serializerTypes = new();

    public override IBsonSerializer GetSerializer(Type type, IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (_serializerTypes.TryGetValue(type, out var serializerType))
        {
            return CreateSerializer(serializerType, serializerRegistry);
        }
        return type.IsGenericType && _serializerTypes.TryGetValue(type.GetGenericTypeDefinition(), out var definition)
            ? CreateGenericSerializer(definition, type.GetGenericArguments(), serializerRegistry)
            : null;
    }

    public void RegisterMapping(Type type, Type serializerType)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(serializerType);
        if (type.ContainsGenericParameters != serializerType.ContainsGenericParameters)
        {
            throw new ArgumentException("Type and serializer type must both be generic type definitions or neither.", nameof(serializerType));
        }
        _serializerTypes[type] = serializerType;
    }
}
