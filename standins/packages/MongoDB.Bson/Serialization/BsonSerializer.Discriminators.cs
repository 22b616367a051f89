using System.Collections.Concurrent;
using MongoDB.Bson.Serialization.Attributes;
using MongoDB.Bson.Serialization.Conventions;

namespace MongoDB.Bson.Serialization;

public static partial class BsonSerializer
{
    private static readonly Lock DiscriminatorLock = new();
    private static readonly Dictionary<BsonValue, HashSet<Type>> TypesByDiscriminator = [];
    private static readonly ConcurrentDictionary<Type, bool> DiscriminatedTypes = new();
    private static readonly ConcurrentDictionary<Type, bool> TypesWithKnownTypesRegistered = new();
    private static readonly ConcurrentDictionary<Type, IDiscriminatorConvention> DiscriminatorConventions = new();

    public static bool IsTypeDiscriminated(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.IsInterface || DiscriminatedTypes.ContainsKey(type);
    }

    public static Type LookupActualType(Type nominalType, BsonValue discriminator)
    {
        ArgumentNullException.ThrowIfNull(nominalType);
        if (discriminator is null)
        {
            return nominalType;
        }
        EnsureKnownTypesAreRegistered(nominalType);
        Type found = null;
        lock (DiscriminatorLock)
        {
            foreach (var type in TypesByDiscriminator.GetValueOrDefault(discriminator) ?? [])
            {
                if (nominalType.IsAssignableFrom(type))
                {
                    found = found == null ? type : throw new BsonSerializationException($"Ambiguous discriminator '{discriminator}'.");
                }
            }
        }
        found ??= discriminator.IsString && TypeNameDiscriminator.GetActualType(discriminator.AsString) is { } named && nominalType.IsAssignableFrom(named) ? named : found;
        return found ?? throw new BsonSerializationException($"Unknown discriminator value '{discriminator}'.");
    }

    public static IDiscriminatorConvention LookupDiscriminatorConvention(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return DiscriminatorConventions.GetOrAdd(type, static wanted =>
        {
            if (wanted == typeof(object) || wanted.IsInterface)
            {
                return ObjectDiscriminatorConvention.Instance;
            }
            for (var ancestor = wanted.BaseType; ancestor != null && ancestor != typeof(object) && ancestor != typeof(ValueType); ancestor = ancestor.BaseType)
            {
                if (DiscriminatorConventions.TryGetValue(ancestor, out var inherited))
                {
                    return inherited;
                }
            }
            return StandardDiscriminatorConvention.Hierarchical;
        });
    }

    public static void RegisterDiscriminator(Type type, BsonValue discriminator)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.IsInterface)
        {
            throw new BsonSerializationException($"Discriminators can only be registered for classes, not for interface {type.FullName}.");
        }
        lock (DiscriminatorLock)
        {
            if (!TypesByDiscriminator.TryGetValue(discriminator, out var types))
            {
                TypesByDiscriminator[discriminator] = types = [];
            }
            types.Add(type);
        }
        for (var ancestor = type.BaseType; ancestor != null; ancestor = ancestor.BaseType)
        {
            DiscriminatedTypes[ancestor] = true;
        }
    }

    public static void RegisterDiscriminatorConvention(Type type, IDiscriminatorConvention convention)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(convention);
        if (!DiscriminatorConventions.TryAdd(type, convention))
        {
            throw new BsonSerializationException($"There is already a discriminator convention registered for type {type.FullName}.");
        }
    }

    internal static void EnsureKnownTypesAreRegistered(Type nominalType)
    {
        if (TypesWithKnownTypesRegistered.TryAdd(nominalType, value: true))
        {
            foreach (var attribute in nominalType.GetCustomAttributes(typeof(BsonKnownTypesAttribute), inherit: false).Cast<BsonKnownTypesAttribute>())
            {
                foreach (var known in attribute.KnownTypes)
                {
                    LookupSerializer(known);
                }
            }
        }
    }

    internal static BsonValue[] GetDiscriminatorsForTypeAndSubTypes(Type type)
    {
        EnsureKnownTypesAreRegistered(type);
        lock (DiscriminatorLock)
        {
            return [.. TypesByDiscriminator.Where(pair => pair.Value.Any(type.IsAssignableFrom)).Select(pair => pair.Key).Order()];
        }
    }
}
