using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization;

namespace MongoDB.Bson;

/// <summary>Any object to BSON, a document or JSON.</summary>
public static class BsonExtensionMethods
{
    public static byte[] ToBson<TNominalType>(
        this TNominalType obj,
        IBsonSerializer<TNominalType> serializer = null,
        BsonBinaryWriterSettings writerSettings = null,
        Action<BsonSerializationContext.Builder> configurator = null,
        BsonSerializationArgs args = default,
        int estimatedBsonSize = 0) =>
        ToBson(obj, typeof(TNominalType), writerSettings, serializer, configurator, args, estimatedBsonSize);

    public static byte[] ToBson(
        this object obj,
        Type nominalType,
        BsonBinaryWriterSettings writerSettings = null,
        IBsonSerializer serializer = null,
        Action<BsonSerializationContext.Builder> configurator = null,
        BsonSerializationArgs args = default,
        int estimatedBsonSize = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(estimatedBsonSize);
        args.SetOrValidateNominalType(nominalType, "nominalType");
        using var stream = new MemoryStream(estimatedBsonSize);
        using (var writer = new BsonBinaryWriter(stream, writerSettings ?? BsonBinaryWriterSettings.Defaults))
        {
            Write(writer, obj, nominalType, serializer, configurator, args);
        }
        return stream.ToArray();
    }

    public static BsonDocument ToBsonDocument<TNominalType>(
        this TNominalType obj,
        IBsonSerializer<TNominalType> serializer = null,
        Action<BsonSerializationContext.Builder> configurator = null,
        BsonSerializationArgs args = default) =>
        ToBsonDocument(obj, typeof(TNominalType), serializer, configurator, args);

    public static BsonDocument ToBsonDocument(
        this object obj,
        Type nominalType,
        IBsonSerializer serializer = null,
        Action<BsonSerializationContext.Builder> configurator = null,
        BsonSerializationArgs args = default)
    {
        ArgumentNullException.ThrowIfNull(nominalType);
        if (obj == null)
        {
            return null;
        }
        if (serializer == null && obj is BsonDocument document)
        {
            return document;
        }
        if (serializer == null && obj is IConvertibleToBsonDocument convertible)
        {
            return convertible.ToBsonDocument();
        }
        args.SetOrValidateNominalType(nominalType, "nominalType");
        var result = new BsonDocument();
        using var writer = new BsonDocumentWriter(result);
        Write(writer, obj, nominalType, serializer, configurator, args);
        return result;
    }

    public static string ToJson<TNominalType>(
        this TNominalType obj,
        JsonWriterSettings writerSettings = null,
        IBsonSerializer<TNominalType> serializer = null,
        Action<BsonSerializationContext.Builder> configurator = null,
        BsonSerializationArgs args = default) =>
        ToJson(obj, typeof(TNominalType), writerSettings, serializer, configurator, args);

    public static string ToJson(
        this object obj,
        Type nominalType,
        JsonWriterSettings writerSettings = null,
        IBsonSerializer serializer = null,
        Action<BsonSerializationContext.Builder> configurator = null,
        BsonSerializationArgs args = default)
    {
        args.SetOrValidateNominalType(nominalType, "nominalType");
        using var text = new StringWriter();
        using (var writer = new JsonWriter(text, writerSettings ?? JsonWriterSettings.Defaults))
        {
            Write(writer, obj, nominalType, serializer, configurator, args);
        }
        return text.ToString();
    }

    private static void Write(IBsonWriter writer, object obj, Type nominalType, IBsonSerializer serializer, Action<BsonSerializationContext.Builder> configurator, BsonSerializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(nominalType);
        serializer ??= BsonSerializer.LookupSerializer(nominalType);
        if (!nominalType.IsAssignableFrom(serializer.ValueType) && !serializer.ValueType.IsAssignableFrom(nominalType))
        {
            throw new ArgumentException($"Serializer type {serializer.ValueType} does not match nominal type {nominalType}.", nameof(serializer));
        }
        serializer.Serialize(BsonSerializationContext.CreateRoot(writer, configurator), args, obj);
    }
}
