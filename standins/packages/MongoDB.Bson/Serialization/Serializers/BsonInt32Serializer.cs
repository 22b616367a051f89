namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonInt32.</summary>
public sealed class BsonInt32Serializer : BsonValueSerializerBase<BsonInt32>
{
    public BsonInt32Serializer()
        : base(BsonType.Int32)
    {
    }

    public static BsonInt32Serializer Instance { get; } = new();

    protected override BsonInt32 DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonInt32)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonInt32 value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
