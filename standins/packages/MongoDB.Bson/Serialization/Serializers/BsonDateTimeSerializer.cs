namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonDateTime.</summary>
public sealed class BsonDateTimeSerializer : BsonValueSerializerBase<BsonDateTime>
{
    public BsonDateTimeSerializer()
        : base(BsonType.DateTime)
    {
    }

    public static BsonDateTimeSerializer Instance { get; } = new();

    protected override BsonDateTime DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonDateTime)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonDateTime value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
