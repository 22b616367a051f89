namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>RawBsonArray: the bytes as they are.</summary>
public class RawBsonArraySerializer : BsonValueSerializerBase<RawBsonArray>
{
    public RawBsonArraySerializer()
        : base(BsonType.Array)
    {
    }

    public static RawBsonArraySerializer Instance { get; } = new();

    protected override RawBsonArray DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) => new(context.Reader.ReadRawBsonArray());

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, RawBsonArray value) => context.Writer.WriteRawBsonArray(value.Slice);
}
