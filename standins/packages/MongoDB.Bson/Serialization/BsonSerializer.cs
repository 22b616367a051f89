using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization;

/// <summary>The entrance to serialisation: one registry for the whole process.</summary>
public static partial class BsonSerializer
{
    private static readonly TypeMappingSerializationProvider TypeMappings = new();
    private static readonly BsonSerializerRegistry Registry = CreateRegistry();

    public static IBsonSerializerRegistry SerializerRegistry => Registry;

    public static TNominalType Deserialize<TNominalType>(BsonDocument document, Action<BsonDeserializationContext.Builder> configurator = null) =>
        (TNominalType)Deserialize(document, typeof(TNominalType), configurator);

    public static TNominalType Deserialize<TNominalType>(IBsonReader bsonReader, Action<BsonDeserializationContext.Builder> configurator = null) =>
        LookupSerializer<TNominalType>().Deserialize(BsonDeserializationContext.CreateRoot(bsonReader, configurator));

    public static TNominalType Deserialize<TNominalType>(byte[] bytes, Action<BsonDeserializationContext.Builder> configurator = null) =>
        (TNominalType)Deserialize(bytes, typeof(TNominalType), configurator);

    public static TNominalType Deserialize<TNominalType>(Stream stream, Action<BsonDeserializationContext.Builder> configurator = null) =>
        (TNominalType)Deserialize(stream, typeof(TNominalType), configurator);

    public static TNominalType Deserialize<TNominalType>(string json, Action<BsonDeserializationContext.Builder> configurator = null) =>
        (TNominalType)Deserialize(json, typeof(TNominalType), configurator);

    public static TNominalType Deserialize<TNominalType>(TextReader textReader, Action<BsonDeserializationContext.Builder> configurator = null) =>
        (TNominalType)Deserialize(textReader, typeof(TNominalType), configurator);

    public static object Deserialize(BsonDocument document, Type nominalType, Action<BsonDeserializationContext.Builder> configurator = null)
    {
        using var reader = new BsonDocumentReader(document);
        return Deserialize(reader, nominalType, configurator);
    }

    public static object Deserialize(IBsonReader bsonReader, Type nominalType, Action<BsonDeserializationContext.Builder> configurator = null) =>
        LookupSerializer(nominalType).Deserialize(BsonDeserializationContext.CreateRoot(bsonReader, configurator));

    public static object Deserialize(byte[] bytes, Type nominalType, Action<BsonDeserializationContext.Builder> configurator = null)
    {
        using var stream = new ByteBufferStream(new ByteArrayBuffer(bytes, isReadOnly: true), ownsBuffer: true);
        return Deserialize(stream, nominalType, configurator);
    }

    public static object Deserialize(Stream stream, Type nominalType, Action<BsonDeserializationContext.Builder> configurator = null)
    {
        using var reader = new BsonBinaryReader(stream);
        return Deserialize(reader, nominalType, configurator);
    }

    public static object Deserialize(string json, Type nominalType, Action<BsonDeserializationContext.Builder> configurator = null)
    {
        using var reader = new JsonReader(json);
        return Deserialize(reader, nominalType, configurator);
    }

    public static object Deserialize(TextReader textReader, Type nominalType, Action<BsonDeserializationContext.Builder> configurator = null)
    {
        using var reader = new JsonReader(textReader);
        return Deserialize(reader, nominalType, configurator);
    }

    public static IBsonSerializer<T> LookupSerializer<T>() => (IBsonSerializer<T>)LookupSerializer(typeof(T));

    public static IBsonSerializer LookupSerializer(Type type) => Registry.GetSerializer(type);

    public static void RegisterGenericSerializerDefinition(Type genericTypeDefinition, Type genericSerializerDefinition) =>
        TypeMappings.RegisterMapping(genericTypeDefinition, genericSerializerDefinition);

    public static void RegisterSerializationProvider(IBsonSerializationProvider provider) => Registry.RegisterSerializationProvider(provider);

    public static void RegisterSerializer<T>(IBsonSerializer<T> serializer) => RegisterSerializer(typeof(T), serializer);

    public static void RegisterSerializer(Type type, IBsonSerializer serializer) => Registry.RegisterSerializer(type, serializer);

    public static bool TryRegisterSerializer(Type type, IBsonSerializer serializer) => Registry.TryRegisterSerializer(type, serializer);

    public static bool TryRegisterSerializer<T>(IBsonSerializer<T> serializer) => TryRegisterSerializer(typeof(T), serializer);

    public static void Serialize<TNominalType>(
        IBsonWriter bsonWriter, TNominalType value, Action<BsonSerializationContext.Builder> configurator = null, BsonSerializationArgs args = default)
    {
        args.SetOrValidateNominalType(typeof(TNominalType), "<TNominalType>");
        LookupSerializer<TNominalType>().Serialize(BsonSerializationContext.CreateRoot(bsonWriter, configurator), args, value);
    }

    public static void Serialize(
        IBsonWriter bsonWriter, Type nominalType, object value, Action<BsonSerializationContext.Builder> configurator = null, BsonSerializationArgs args = default)
    {
        args.SetOrValidateNominalType(nominalType, nameof(nominalType));
        LookupSerializer(nominalType).Serialize(BsonSerializationContext.CreateRoot(bsonWriter, configurator), args, value);
    }

    private static BsonSerializerRegistry CreateRegistry()
    {
        var registry = new BsonSerializerRegistry();
        // the last one is asked first
        registry.RegisterSerializationProvider(new BsonClassMapSerializationProvider());
        registry.RegisterSerializationProvider(new DiscriminatedInterfaceSerializationProvider());
        registry.RegisterSerializationProvider(new CollectionsSerializationProvider());
        registry.RegisterSerializationProvider(new PrimitiveSerializationProvider());
        registry.RegisterSerializationProvider(new AttributedSerializationProvider());
        registry.RegisterSerializationProvider(TypeMappings);
        registry.RegisterSerializationProvider(new BsonObjectModelSerializationProvider());
        return registry;
    }
}
