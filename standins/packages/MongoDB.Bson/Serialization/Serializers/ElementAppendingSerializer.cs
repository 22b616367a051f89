using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Writes a document and some elements behind its own.</summary>
public sealed class ElementAppendingSerializer<TDocument> : IBsonSerializer<TDocument>
{
    private readonly IBsonSerializer<TDocument> _documentSerializer;
    private readonly List<BsonElement> _elements;
    private readonly Action<BsonWriterSettings> _writerSettingsConfigurator;

    public ElementAppendingSerializer(IBsonSerializer<TDocument> documentSerializer, IEnumerable<BsonElement> elements, Action<BsonWriterSettings> writerSettingsConfigurator = null)
    {
        ArgumentNullException.ThrowIfNull(elements);
        _documentSerializer = documentSerializer ?? throw new ArgumentNullException(nameof(documentSerializer));
        _elements = elements.ToList();
        _writerSettingsConfigurator = writerSettingsConfigurator;
    }

    public Type ValueType => typeof(TDocument);

    public TDocument Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args) => throw new NotSupportedException();

    object IBsonSerializer.Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args) => Deserialize(context, args);

    public void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TDocument value)
    {
        ArgumentNullException.ThrowIfNull(context);
        // the writer belongs to the caller, so the one in front of it is not disposed
        var writer = new ElementAppendingBsonWriter(context.Writer, _elements, _writerSettingsConfigurator);
        _documentSerializer.Serialize(BsonSerializationContext.CreateRoot(writer, builder => builder.IsDynamicType = context.IsDynamicType), args, value);
    }

    void IBsonSerializer.Serialize(BsonSerializationContext context, BsonSerializationArgs args, object value) => Serialize(context, args, (TDocument)value);
}
