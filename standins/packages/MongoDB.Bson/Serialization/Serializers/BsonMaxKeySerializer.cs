namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonMaxKey.</summary>
public sealed class BsonMaxKeySerializer : BsonValueSerializerBase<BsonMaxKey>
{
    public BsonMaxKeySerializer()
        : base(BsonType.MaxKey)
    {
    }

    public static BsonMaxKeySerializer Instance { get; } = new();

    protected override BsonMaxKey DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonMaxKey)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonMaxKey value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
