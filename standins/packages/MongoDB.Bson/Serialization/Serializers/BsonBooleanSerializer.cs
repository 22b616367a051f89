namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonBoolean.</summary>
public sealed class BsonBooleanSerializer : BsonValueSerializerBase<BsonBoolean>
{
    public BsonBooleanSerializer()
        : base(BsonType.Boolean)
    {
    }

    public static BsonBooleanSerializer Instance { get; } = new();

    protected override BsonBoolean DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonBoolean)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonBoolean value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
