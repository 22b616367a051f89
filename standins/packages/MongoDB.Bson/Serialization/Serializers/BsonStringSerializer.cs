namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonString.</summary>
public sealed class BsonStringSerializer : BsonValueSerializerBase<BsonString>
{
    public BsonStringSerializer()
        : base(BsonType.String)
    {
    }

    public static BsonStringSerializer Instance { get; } = new();

    protected override BsonString DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonString)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonString value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
