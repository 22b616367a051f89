namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonTimestamp.</summary>
public sealed class BsonTimestampSerializer : BsonValueSerializerBase<BsonTimestamp>
{
    public BsonTimestampSerializer()
        : base(BsonType.Timestamp)
    {
    }

    public static BsonTimestampSerializer Instance { get; } = new();

    protected override BsonTimestamp DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonTimestamp)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonTimestamp value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
