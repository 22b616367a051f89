namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonObjectId.</summary>
public sealed class BsonObjectIdSerializer : BsonValueSerializerBase<BsonObjectId>
{
    public BsonObjectIdSerializer()
        : base(BsonType.ObjectId)
    {
    }

    public static BsonObjectIdSerializer Instance { get; } = new();

    protected override BsonObjectId DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonObjectId)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonObjectId value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
