using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization.Serializers;

public sealed partial class ObjectSerializer
{
    public override object Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var reader = context.Reader;
        var type = reader.GetCurrentBsonType();
        switch (type)
        {
            case BsonType.Array: return (context.DynamicArraySerializer ?? DynamicArray).Deserialize(context);
            case BsonType.Binary: return ReadBinary(reader);
            case BsonType.Boolean: return reader.ReadBoolean();
            case BsonType.DateTime: return BsonUtils.ToDateTimeFromMillisecondsSinceEpoch(reader.ReadDateTime());
            case BsonType.Decimal128: return reader.ReadDecimal128();
            case BsonType.Document: return ReadDocument(context);
            case BsonType.Double: return reader.ReadDouble();
            case BsonType.Int32: return reader.ReadInt32();
            case BsonType.Int64: return reader.ReadInt64();
            case BsonType.Null: reader.ReadNull(); return null;
            case BsonType.ObjectId: return reader.ReadObjectId();
            case BsonType.String: return reader.ReadString();
            default: throw new FormatException($"ObjectSerializer does not support BSON type '{type}'.");
        }
    }

    private static IBsonSerializer DynamicArray => BsonSerializer.LookupSerializer(typeof(List<object>));

    private object ReadBinary(IBsonReader reader)
    {
        var data = reader.ReadBinaryData();
        return data.SubType switch
        {
            BsonBinarySubType.Binary or BsonBinarySubType.OldBinary => data.Bytes,
            BsonBinarySubType.UuidStandard => data.ToGuid(GuidRepresentation.Standard),
            BsonBinarySubType.UuidLegacy when GuidRepresentation is not (GuidRepresentation.Unspecified or GuidRepresentation.Standard) => data.ToGuid(GuidRepresentation),
            _ => data,
        };
    }

    private object ReadDocument(BsonDeserializationContext context)
    {
        var reader = context.Reader;
        var actualType = DiscriminatorConvention.GetActualType(reader, typeof(object));
        if (actualType == typeof(object))
        {
            return (context.DynamicDocumentSerializer ?? ExpandoObjectSerializer.Instance).Deserialize(context);
        }
        if (!AllowedDeserializationTypes(actualType))
        {
            throw new BsonSerializationException($"Type {actualType.FullName} is not configured as a type that is allowed to be deserialized for this instance of ObjectSerializer.");
        }
        var serializer = BsonSerializer.LookupSerializer(actualType);
        if (serializer is IBsonPolymorphicSerializer { IsDiscriminatorCompatibleWithObjectSerializer: true })
        {
            return serializer.Deserialize(context, new BsonDeserializationArgs { NominalType = actualType });
        }
        object value = null;
        reader.ReadStartDocument();
        while (reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            if (reader.ReadName() == "_v")
            {
                value = serializer.Deserialize(context);
            }
            else
            {
                reader.SkipValue();
            }
        }
        reader.ReadEndDocument();
        return value;
    }
}
