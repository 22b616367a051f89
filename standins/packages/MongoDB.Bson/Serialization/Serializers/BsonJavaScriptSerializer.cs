namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonJavaScript.</summary>
public sealed class BsonJavaScriptSerializer : BsonValueSerializerBase<BsonJavaScript>
{
    public BsonJavaScriptSerializer()
        : base(BsonType.JavaScript)
    {
    }

    public static BsonJavaScriptSerializer Instance { get; } = new();

    protected override BsonJavaScript DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonJavaScript)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonJavaScript value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
