namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonDecimal128.</summary>
public sealed class BsonDecimal128Serializer : BsonValueSerializerBase<BsonDecimal128>
{
    public BsonDecimal128Serializer()
        : base(BsonType.Decimal128)
    {
    }

    public static BsonDecimal128Serializer Instance { get; } = new();

    protected override BsonDecimal128 DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonDecimal128)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonDecimal128 value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
