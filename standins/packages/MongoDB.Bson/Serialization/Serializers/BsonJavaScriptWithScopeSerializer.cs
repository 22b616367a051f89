namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonJavaScriptWithScope.</summary>
public sealed class BsonJavaScriptWithScopeSerializer : BsonValueSerializerBase<BsonJavaScriptWithScope>
{
    public BsonJavaScriptWithScopeSerializer()
        : base(BsonType.JavaScriptWithScope)
    {
    }

    public static BsonJavaScriptWithScopeSerializer Instance { get; } = new();

    protected override BsonJavaScriptWithScope DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonJavaScriptWithScope)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonJavaScriptWithScope value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
