using System.Text.RegularExpressions;
using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization;

/// <summary>The serialisers of .NET's simple types.</summary>
public class PrimitiveSerializationProvider : BsonSerializationProviderBase
{
    private static readonly Dictionary<Type, IBsonSerializer> Serializers = new()
    {
        [typeof(bool)] = BooleanSerializer.Instance,
        [typeof(byte)] = ByteSerializer.Instance,
        [typeof(byte[])] = ByteArraySerializer.Instance,
        [typeof(char)] = CharSerializer.Instance,
        [typeof(DateOnly)] = DateOnlySerializer.Instance,
        [typeof(DateTime)] = DateTimeSerializer.Instance,
        [typeof(DateTimeOffset)] = new DateTimeOffsetSerializer(),
        [typeof(decimal)] = DecimalSerializer.Instance,
        [typeof(Decimal128)] = Decimal128Serializer.Instance,
        [typeof(double)] = DoubleSerializer.Instance,
        [typeof(float)] = SingleSerializer.Instance,
        [typeof(Guid)] = new GuidSerializer(),
        [typeof(int)] = Int32Serializer.Instance,
        [typeof(long)] = Int64Serializer.Instance,
        [typeof(object)] = ObjectSerializer.Instance,
        [typeof(ObjectId)] = ObjectIdSerializer.Instance,
        [typeof(Regex)] = RegexSerializer.RegularExpressionInstance,
        [typeof(sbyte)] = SByteSerializer.Instance,
        [typeof(short)] = Int16Serializer.Instance,
        [typeof(string)] = StringSerializer.Instance,
        [typeof(TimeOnly)] = TimeOnlySerializer.Instance,
        [typeof(TimeSpan)] = new TimeSpanSerializer(),
        [typeof(uint)] = new UInt32Serializer(),
        [typeof(ulong)] = UInt64Serializer.Instance,
        [typeof(Uri)] = new UriSerializer(),
        [typeof(ushort)] = UInt16Serializer.Instance,
        [typeof(Version)] = new VersionSerializer(),
    };

    public override IBsonSerializer GetSerializer(Type type, IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (Serializers.TryGetValue(type, out var serializer))
        {
            return serializer;
        }
        if (type.IsEnum)
        {
            return EnumSerializer.Create(type);
        }
        return Nullable.GetUnderlyingType(type) is { } underlying ? CreateGenericSerializer(typeof(NullableSerializer<>), [underlying], serializerRegistry) : null;
    }
}
