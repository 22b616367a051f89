using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization;

/// <summary>The serialisers of BsonValue and its kinds.</summary>
public class BsonObjectModelSerializationProvider : BsonSerializationProviderBase
{
    private static readonly Dictionary<Type, IBsonSerializer> Serializers = new()
    {
        [typeof(BsonArray)] = BsonArraySerializer.Instance,
        [typeof(BsonBinaryData)] = BsonBinaryDataSerializer.Instance,
        [typeof(BsonBoolean)] = BsonBooleanSerializer.Instance,
        [typeof(BsonDateTime)] = BsonDateTimeSerializer.Instance,
        [typeof(BsonDecimal128)] = BsonDecimal128Serializer.Instance,
        [typeof(BsonDocument)] = BsonDocumentSerializer.Instance,
        [typeof(BsonDocumentWrapper)] = BsonDocumentWrapperSerializer.Instance,
        [typeof(BsonDouble)] = BsonDoubleSerializer.Instance,
        [typeof(BsonInt32)] = BsonInt32Serializer.Instance,
        [typeof(BsonInt64)] = BsonInt64Serializer.Instance,
        [typeof(BsonJavaScript)] = BsonJavaScriptSerializer.Instance,
        [typeof(BsonJavaScriptWithScope)] = BsonJavaScriptWithScopeSerializer.Instance,
        [typeof(BsonMaxKey)] = BsonMaxKeySerializer.Instance,
        [typeof(BsonMinKey)] = BsonMinKeySerializer.Instance,
        [typeof(BsonNull)] = BsonNullSerializer.Instance,
        [typeof(BsonObjectId)] = BsonObjectIdSerializer.Instance,
        [typeof(BsonRegularExpression)] = BsonRegularExpressionSerializer.Instance,
        [typeof(BsonString)] = BsonStringSerializer.Instance,
        [typeof(BsonSymbol)] = BsonSymbolSerializer.Instance,
        [typeof(BsonTimestamp)] = BsonTimestampSerializer.Instance,
        [typeof(BsonUndefined)] = BsonUndefinedSerializer.Instance,
        [typeof(BsonValue)] = BsonValueSerializer.Instance,
        [typeof(RawBsonArray)] = RawBsonArraySerializer.Instance,
        [typeof(RawBsonDocument)] = RawBsonDocumentSerializer.Instance,
    };

    public override IBsonSerializer GetSerializer(Type type, IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type.IsGenericType && type.ContainsGenericParameters)
        {
            throw new ArgumentException($"Generic type {BsonUtils.GetFriendlyTypeName(type)} has unassigned type parameters.", nameof(type));
        }
        return Find(type);
    }

    internal static IBsonSerializer Find(Type type) => Serializers.GetValueOrDefault(type);
}
