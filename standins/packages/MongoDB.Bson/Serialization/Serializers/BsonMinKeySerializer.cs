namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonMinKey.</summary>
public sealed class BsonMinKeySerializer : BsonValueSerializerBase<BsonMinKey>
{
    public BsonMinKeySerializer()
        : base(BsonType.MinKey)
    {
    }

    public static BsonMinKeySerializer Instance { get; } = new();

    protected override BsonMinKey DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonMinKey)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonMinKey value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
