namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>RawBsonDocument: the bytes as they are.</summary>
public class RawBsonDocumentSerializer : BsonValueSerializerBase<RawBsonDocument>
{
    public RawBsonDocumentSerializer()
        : base(BsonType.Document)
    {
    }

    public static RawBsonDocumentSerializer Instance { get; } = new();

    protected override RawBsonDocument DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) => new(context.Reader.ReadRawBsonDocument());

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, RawBsonDocument value) => context.Writer.WriteRawBsonDocument(value.Slice);
}
