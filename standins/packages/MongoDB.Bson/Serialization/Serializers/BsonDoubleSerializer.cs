namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonDouble.</summary>
public sealed class BsonDoubleSerializer : BsonValueSerializerBase<BsonDouble>
{
    public BsonDoubleSerializer()
        : base(BsonType.Double)
    {
    }

    public static BsonDoubleSerializer Instance { get; } = new();

    protected override BsonDouble DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonDouble)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonDouble value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
