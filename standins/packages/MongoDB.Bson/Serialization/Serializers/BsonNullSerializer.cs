namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonNull.</summary>
public sealed class BsonNullSerializer : BsonValueSerializerBase<BsonNull>
{
    public BsonNullSerializer()
        : base(BsonType.Null)
    {
    }

    public static BsonNullSerializer Instance { get; } = new();

    protected override BsonNull DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonNull)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonNull value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
