using System.Collections.Concurrent;
using MongoDB.Bson.Serialization.IdGenerators;

namespace MongoDB.Bson.Serialization;

public static partial class BsonSerializer
{
    private static readonly ConcurrentDictionary<Type, IIdGenerator> IdGeneratorsByType = new()
    {
        [typeof(BsonObjectId)] = BsonObjectIdGenerator.Instance,
        [typeof(Guid)] = GuidGenerator.Instance,
        [typeof(ObjectId)] = ObjectIdGenerator.Instance,
    };

    public static bool UseNullIdChecker { get; set; }

    public static bool UseZeroIdChecker { get; set; }

    public static IIdGenerator LookupIdGenerator(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (IdGeneratorsByType.TryGetValue(type, out var generator))
        {
            return generator;
        }
        if (type.IsValueType && UseZeroIdChecker)
        {
            return (IIdGenerator)Activator.CreateInstance(typeof(ZeroIdChecker<>).MakeGenericType(type));
        }
        return !type.IsValueType && UseNullIdChecker ? NullIdChecker.Instance : null;
    }

    public static void RegisterIdGenerator(Type type, IIdGenerator idGenerator)
    {
        ArgumentNullException.ThrowIfNull(type);
        IdGeneratorsByType[type] = idGenerator ?? throw new ArgumentNullException(nameof(idGenerator));
    }
}
