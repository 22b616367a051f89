using System.Collections.Concurrent;

namespace MongoDB.Bson.Serialization;

/// <summary>Remembers the serialiser of each type and asks providers for new ones, the last registered first.</summary>
public sealed class BsonSerializerRegistry : IBsonSerializerRegistry
{
    private readonly ConcurrentDictionary<Type, IBsonSerializer> _cache = new();
    private readonly ConcurrentStack<IBsonSerializationProvider> _providers = new();
    private readonly Func<Type, IBsonSerializer> _create;

    public BsonSerializerRegistry() => _create = Create;

    public IBsonSerializer GetSerializer(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        ThrowIfOpen(type);
        return _cache.GetOrAdd(type, _create);
    }

    public IBsonSerializer<T> GetSerializer<T>() => (IBsonSerializer<T>)GetSerializer(typeof(T));

    public void RegisterSerializer(Type type, IBsonSerializer serializer)
    {
        Check(type, serializer);
        if (!_cache.TryAdd(type, serializer))
        {
            throw new BsonSerializationException($"There is already a serializer registered for type {BsonUtils.GetFriendlyTypeName(type)}.");
        }
    }

    public void RegisterSerializationProvider(IBsonSerializationProvider serializationProvider) =>
        _providers.Push(serializationProvider ?? throw new ArgumentNullException(nameof(serializationProvider)));

    public bool TryRegisterSerializer(Type type, IBsonSerializer serializer)
    {
        Check(type, serializer);
        if (_cache.TryAdd(type, serializer))
        {
            return true;
        }
        return _cache[type].Equals(serializer) ? false : throw new BsonSerializationException($"There is already a different serializer registered for type {BsonUtils.GetFriendlyTypeName(type)}.");
    }

    private static void Check(Type type, IBsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(serializer);
        if (typeof(BsonValue).IsAssignableFrom(type))
        {
            throw new BsonSerializationException($"A serializer cannot be registered for type {BsonUtils.GetFriendlyTypeName(type)} because it is a subclass of BsonValue.");
        }
        ThrowIfOpen(type);
    }

    private static void ThrowIfOpen(Type type)
    {
        if (type.ContainsGenericParameters)
        {
            throw new ArgumentException($"Generic type {BsonUtils.GetFriendlyTypeName(type)} has unassigned type parameters.", nameof(type));
        }
    }

    private IBsonSerializer Create(Type type)
    {
        foreach (var provider in _providers)
        {
            var serializer = provider is IRegistryAwareBsonSerializationProvider aware ? aware.GetSerializer(type, this) : provider.GetSerializer(type);
            if (serializer != null)
            {
                return serializer;
            }
        }
        throw new BsonSerializationException($"No serializer found for type {type.FullName}.");
    }
}
