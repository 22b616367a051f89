namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonBinaryData.</summary>
public sealed class BsonBinaryDataSerializer : BsonValueSerializerBase<BsonBinaryData>
{
    public BsonBinaryDataSerializer()
        : base(BsonType.Binary)
    {
    }

    public static BsonBinaryDataSerializer Instance { get; } = new();

    protected override BsonBinaryData DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonBinaryData)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonBinaryData value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
