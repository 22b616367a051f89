namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonRegularExpression.</summary>
public sealed class BsonRegularExpressionSerializer : BsonValueSerializerBase<BsonRegularExpression>
{
    public BsonRegularExpressionSerializer()
        : base(BsonType.RegularExpression)
    {
    }

    public static BsonRegularExpressionSerializer Instance { get; } = new();

    protected override BsonRegularExpression DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonRegularExpression)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonRegularExpression value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
