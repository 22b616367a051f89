namespace MongoDB.Bson.Serialization;

/// <summary>The start of a provider: it can make serialisers that take child serialisers or the registry.</summary>
public abstract class BsonSerializationProviderBase : IRegistryAwareBsonSerializationProvider
{
    public virtual IBsonSerializer GetSerializer(Type type) => GetSerializer(type, BsonSerializer.SerializerRegistry);

    public abstract IBsonSerializer GetSerializer(Type type, IBsonSerializerRegistry serializerRegistry);

    protected virtual IBsonSerializer CreateGenericSerializer(Type serializerTypeDefinition, params Type[] typeArguments) =>
        CreateGenericSerializer(serializerTypeDefinition, typeArguments, BsonSerializer.SerializerRegistry);

    protected virtual IBsonSerializer CreateGenericSerializer(Type serializerTypeDefinition, Type[] typeArguments, IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(serializerTypeDefinition);
        return CreateSerializer(serializerTypeDefinition.MakeGenericType(typeArguments), serializerRegistry);
    }

    protected virtual IBsonSerializer CreateSerializer(Type serializerType) => CreateSerializer(serializerType, BsonSerializer.SerializerRegistry);

    protected virtual IBsonSerializer CreateSerializer(Type serializerType, IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(serializerType);
        var takesRegistry = serializerType.GetConstructor([typeof(IBsonSerializerRegistry)]);
        if (takesRegistry != null)
        {
            return (IBsonSerializer)takesRegistry.Invoke([serializerRegistry]);
        }
        return serializerType.GetConstructor(Type.EmptyTypes) is { } plain
            ? (IBsonSerializer)plain.Invoke([])
            : throw new MissingMethodException($"No suitable constructor found for serializer type: '{serializerType.FullName}'.");
    }
}
