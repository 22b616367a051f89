using System.Collections.ObjectModel;
using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization;

/// <summary>The serialisers of collections, dictionaries and tuples.</summary>
public class CollectionsSerializationProvider : BsonSerializationProviderBase
{
    private static readonly Dictionary<Type, Type> ReadAs = new()
    {
        [typeof(IDictionary<,>)] = typeof(Dictionary<,>),
        [typeof(IReadOnlyDictionary<,>)] = typeof(ReadOnlyDictionary<,>),
        [typeof(ISet<>)] = typeof(HashSet<>),
    };

    public override IBsonSerializer GetSerializer(Type type, IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.IsArray)
        {
            return type.GetArrayRank() == 1
                ? CreateGenericSerializer(typeof(ArraySerializer<>), [type.GetElementType()], serializerRegistry)
                : throw new BsonSerializationException($"No serializer found for array for rank {type.GetArrayRank()}.");
        }
        if (TupleTypes.IsTuple(type))
        {
            return TupleTypes.CreateSerializer(type, serializerRegistry);
        }
        return type.IsGenericType ? OfGeneric(type, serializerRegistry) ?? OfCollection(type, serializerRegistry) : OfCollection(type, serializerRegistry);
    }

    private IBsonSerializer OfGeneric(Type type, IBsonSerializerRegistry registry)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GetGenericArguments();
        if (definition == typeof(KeyValuePair<,>))
        {
            return new KeyValuePairSerializerFactory(registry).Create(arguments);
        }
        if (definition == typeof(IEnumerable<>))
        {
            var list = typeof(List<>).MakeGenericType(arguments);
            return CreateGenericSerializer(typeof(IEnumerableDeserializingAsCollectionSerializer<,,>), [type, arguments[0], list], registry);
        }
        if (definition == typeof(ReadOnlyCollection<>))
        {
            return CreateGenericSerializer(typeof(ReadOnlyCollectionSerializer<>), arguments, registry);
        }
        if (definition == typeof(ReadOnlyDictionary<,>))
        {
            return CreateGenericSerializer(typeof(ReadOnlyDictionaryInterfaceImplementerSerializer<,,>), [type, .. arguments], registry);
        }
        return ReadAs.TryGetValue(definition, out var implementation)
            ? CreateGenericSerializer(typeof(ImpliedImplementationInterfaceSerializer<,>), [type, implementation.MakeGenericType(arguments)], registry)
            : null;
    }

    /// <summary>A type that implements IDictionary or IEnumerable of something; whether it can be filled shows when it is read.</summary>
    private IBsonSerializer OfCollection(Type type, IBsonSerializerRegistry registry)
    {
        if (type == typeof(string) || type.IsValueType || Implemented(type, typeof(IEnumerable<>)) is not { } enumerable)
        {
            return null;
        }
        var item = enumerable.GetGenericArguments()[0];
        if (type.IsInterface)
        {
            return CreateGenericSerializer(typeof(IEnumerableDeserializingAsCollectionSerializer<,,>), [type, item, typeof(List<>).MakeGenericType(item)], registry);
        }
        if (Implemented(type, typeof(IDictionary<,>)) is { } dictionary)
        {
            return CreateGenericSerializer(typeof(DictionaryInterfaceImplementerSerializer<,,>), [type, .. dictionary.GetGenericArguments()], registry);
        }
        if (Implemented(type, typeof(IReadOnlyDictionary<,>)) is { } readOnly)
        {
            return CreateGenericSerializer(typeof(ReadOnlyDictionaryInterfaceImplementerSerializer<,,>), [type, .. readOnly.GetGenericArguments()], registry);
        }
        return CreateGenericSerializer(typeof(EnumerableInterfaceImplementerSerializer<,>), [type, item], registry);
    }

    private static Type Implemented(Type type, Type definition) =>
        Array.Find(type.GetInterfaces(), candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition);

    private sealed class KeyValuePairSerializerFactory(IBsonSerializerRegistry registry)
    {
        public IBsonSerializer Create(Type[] arguments) =>
            (IBsonSerializer)Activator.CreateInstance(typeof(KeyValuePairSerializer<,>).MakeGenericType(arguments), BsonType.Document, registry);
    }
}
