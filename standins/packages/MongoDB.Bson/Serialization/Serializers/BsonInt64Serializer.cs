namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonInt64.</summary>
public sealed class BsonInt64Serializer : BsonValueSerializerBase<BsonInt64>
{
    public BsonInt64Serializer()
        : base(BsonType.Int64)
    {
    }

    public static BsonInt64Serializer Instance { get; } = new();

    protected override BsonInt64 DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonInt64)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonInt64 value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
