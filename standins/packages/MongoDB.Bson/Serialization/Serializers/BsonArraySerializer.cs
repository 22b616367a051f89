namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonArray.</summary>
public sealed class BsonArraySerializer : BsonValueSerializerBase<BsonArray>, IBsonArraySerializer
{
    public BsonArraySerializer()
        : base(BsonType.Array)
    {
    }

    public static BsonArraySerializer Instance { get; } = new();

    public bool TryGetItemSerializationInfo(out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = new BsonSerializationInfo(elementName: null, BsonValueSerializer.Instance, typeof(BsonValue));
        return true;
    }

    protected override BsonArray DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        IO.BsonTreeReader.ReadArray(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonArray value) =>
        IO.BsonTreeWriter.WriteArray(context.Writer, value);
}
