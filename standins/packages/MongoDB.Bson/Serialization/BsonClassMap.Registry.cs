using System.Collections.Concurrent;

namespace MongoDB.Bson.Serialization;

public partial class BsonClassMap
{
    private static readonly ConcurrentDictionary<Type, BsonClassMap> Registered = new();

    public static IEnumerable<BsonClassMap> GetRegisteredClassMaps() => Registered.Values;

    public static bool IsClassMapRegistered(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Registered.ContainsKey(type);
    }

    public static BsonClassMap LookupClassMap(Type classType)
    {
        ArgumentNullException.ThrowIfNull(classType);
        if (!Registered.TryGetValue(classType, out var map))
        {
            var automatic = (BsonClassMap)Activator.CreateInstance(typeof(BsonClassMap<>).MakeGenericType(classType));
            automatic.AutoMap();
            map = Registered.GetOrAdd(classType, automatic);
            Register(map);
        }
        return map.Freeze();
    }

    public static BsonClassMap<TClass> RegisterClassMap<TClass>() => RegisterClassMap<TClass>(map => map.AutoMap());

    public static BsonClassMap<TClass> RegisterClassMap<TClass>(Action<BsonClassMap<TClass>> classMapInitializer)
    {
        var map = new BsonClassMap<TClass>(classMapInitializer);
        RegisterClassMap(map);
        return map;
    }

    public static void RegisterClassMap(BsonClassMap classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        if (!Registered.TryAdd(classMap.ClassType, classMap))
        {
            throw new ArgumentException($"A class map is already registered for {classMap.ClassType.FullName}.", nameof(classMap));
        }
        Register(classMap);
    }

    public static bool TryRegisterClassMap<TClass>() => TryRegisterClassMap<TClass>(map => map.AutoMap());

    public static bool TryRegisterClassMap<TClass>(BsonClassMap<TClass> classMap)
    {
        ArgumentNullException.ThrowIfNull(classMap);
        return TryRegisterClassMap(() => classMap);
    }

    public static bool TryRegisterClassMap<TClass>(Action<BsonClassMap<TClass>> classMapInitializer)
    {
        ArgumentNullException.ThrowIfNull(classMapInitializer);
        return TryRegisterClassMap(() => new BsonClassMap<TClass>(classMapInitializer));
    }

    public static bool TryRegisterClassMap<TClass>(Func<BsonClassMap<TClass>> classMapFactory)
    {
        ArgumentNullException.ThrowIfNull(classMapFactory);
        if (Registered.ContainsKey(typeof(TClass)) || !Registered.TryAdd(typeof(TClass), classMapFactory()))
        {
            return false;
        }
        Register(Registered[typeof(TClass)]);
        return true;
    }

    private static void Register(BsonClassMap map) => BsonSerializer.RegisterDiscriminator(map.ClassType, map.Discriminator);
}
