namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonSymbol.</summary>
public sealed class BsonSymbolSerializer : BsonValueSerializerBase<BsonSymbol>
{
    public BsonSymbolSerializer()
        : base(BsonType.Symbol)
    {
    }

    public static BsonSymbolSerializer Instance { get; } = new();

    protected override BsonSymbol DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonSymbol)IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonSymbol value) =>
        IO.BsonTreeWriter.WriteValue(context.Writer, value);
}
