namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonDocumentWrapper: the wrapped object by its own serialiser.</summary>
public class BsonDocumentWrapperSerializer : BsonValueSerializerBase<BsonDocumentWrapper>
{
    public BsonDocumentWrapperSerializer()
        : base(BsonType.Document)
    {
    }

    public static BsonDocumentWrapperSerializer Instance { get; } = new();

    protected override BsonDocumentWrapper DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) => throw CreateCannotBeDeserializedException();

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonDocumentWrapper value)
    {
        if (value.IsMaterialized)
        {
            BsonDocumentSerializer.Instance.Serialize(context, new BsonSerializationArgs { NominalType = typeof(BsonDocument), SerializeAsNominalType = true, SerializeIdFirst = args.SerializeIdFirst }, value);
        }
        else
        {
            value.Serializer.Serialize(context, new BsonSerializationArgs { NominalType = value.Serializer.ValueType, SerializeIdFirst = args.SerializeIdFirst }, value.Wrapped);
        }
    }
}
