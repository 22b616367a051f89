namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A document, one element of which is read by a serialiser of its own.</summary>
public class PartiallyRawBsonDocumentSerializer : SerializerBase<BsonDocument>
{
    private readonly string _name;
    private readonly IBsonSerializer _rawSerializer;

    public PartiallyRawBsonDocumentSerializer(string name, IBsonSerializer rawSerializer)
    {
        _name = name ?? throw new ArgumentNullException(nameof(name));
        _rawSerializer = rawSerializer ?? throw new ArgumentNullException(nameof(rawSerializer));
        if (!typeof(BsonValue).IsAssignableFrom(rawSerializer.ValueType))
        {
            throw new ArgumentException("RawSerializer ValueType must be a BsonValue.", nameof(rawSerializer));
        }
    }

    public override BsonDocument Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var document = new BsonDocument();
        context.Reader.ReadStartDocument();
        while (context.Reader.ReadBsonType() != BsonType.EndOfDocument)
        {
            var name = IO.IBsonReaderExtensions.ReadName(context.Reader);
            var value = name == _name ? (BsonValue)_rawSerializer.Deserialize(context) : BsonValueSerializer.Instance.Deserialize(context);
            document.Add(name, value);
        }
        context.Reader.ReadEndDocument();
        return document;
    }
}
