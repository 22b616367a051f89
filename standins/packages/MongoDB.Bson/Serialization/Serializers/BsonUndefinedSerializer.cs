namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonUndefined.</summary>
public sealed class BsonUndefinedSerializer : BsonValueSerializerBase<BsonUndefined>
{
    public BsonUndefinedSerializer()
        : base(BsonType.Undefined)
    {
    }

    public static BsonUndefinedSerializer Instance { get; } = new();

    protected override BsonUndefined DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonUndefined)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonUndefined value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
