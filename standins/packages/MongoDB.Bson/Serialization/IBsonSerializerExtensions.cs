using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Conventions;
using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization;

/// <summary>Shorter calls of serialisers.</summary>
public static class IBsonSerializerExtensions
{
    public static object Deserialize(this IBsonSerializer serializer, BsonDeserializationContext context)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        return serializer.Deserialize(context, new BsonDeserializationArgs { NominalType = serializer.ValueType });
    }

    public static TValue Deserialize<TValue>(this IBsonSerializer<TValue> serializer, BsonDeserializationContext context)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        return serializer.Deserialize(context, new BsonDeserializationArgs { NominalType = serializer.ValueType });
    }

    public static IBsonSerializer GetBaseTypeSerializer(this IBsonSerializer derivedTypeSerializer, Type baseType)
    {
        ArgumentNullException.ThrowIfNull(derivedTypeSerializer);
        if (!baseType.IsAssignableFrom(derivedTypeSerializer.ValueType))
        {
            throw new ArgumentException($"{baseType} is not assignable from {derivedTypeSerializer.ValueType}.", nameof(baseType));
        }
        return derivedTypeSerializer switch
        {
            _ when derivedTypeSerializer.ValueType == baseType => derivedTypeSerializer,
            _ => BsonSerializer.LookupSerializer(baseType),
        };
    }

    public static IBsonSerializer GetDerivedTypeSerializer(this IBsonSerializer baseTypeSerializer, Type derivedType)
    {
        ArgumentNullException.ThrowIfNull(baseTypeSerializer);
        if (!baseTypeSerializer.ValueType.IsAssignableFrom(derivedType))
        {
            throw new ArgumentException($"{baseTypeSerializer.ValueType} is not assignable from {derivedType}.", nameof(derivedType));
        }
        return baseTypeSerializer.ValueType == derivedType ? baseTypeSerializer : BsonSerializer.LookupSerializer(derivedType);
    }

    public static IDiscriminatorConvention GetDiscriminatorConvention(this IBsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        return serializer is IHasDiscriminatorConvention { DiscriminatorConvention: { } convention }
            ? convention
            : BsonSerializer.LookupDiscriminatorConvention(serializer.ValueType);
    }

    public static void Serialize(this IBsonSerializer serializer, BsonSerializationContext context, object value)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        serializer.Serialize(context, new BsonSerializationArgs { NominalType = serializer.ValueType }, value);
    }

    public static void Serialize<TValue>(this IBsonSerializer<TValue> serializer, BsonSerializationContext context, TValue value)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        serializer.Serialize(context, new BsonSerializationArgs { NominalType = serializer.ValueType }, value);
    }

    public static BsonValue ToBsonValue(this IBsonSerializer serializer, object value)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        var document = new BsonDocument();
        using var writer = new BsonDocumentWriter(document);
        writer.WriteStartDocument();
        writer.WriteName("x");
        serializer.Serialize(BsonSerializationContext.CreateRoot(writer), value);
        writer.WriteEndDocument();
        return document[0];
    }

    public static BsonValue ToBsonValue<TValue>(this IBsonSerializer<TValue> serializer, TValue value) => ToBsonValue((IBsonSerializer)serializer, value);
}
