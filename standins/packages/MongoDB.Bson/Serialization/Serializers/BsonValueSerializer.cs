namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Any BsonValue.</summary>
public sealed class BsonValueSerializer : BsonValueSerializerBase<BsonValue>, IBsonArraySerializer, IBsonDocumentSerializer
{
    public BsonValueSerializer()
        : base(bsonType: null)
    {
    }

    public static BsonValueSerializer Instance { get; } = new();

    public bool TryGetItemSerializationInfo(out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = new BsonSerializationInfo(elementName: null, Instance, typeof(BsonValue));
        return true;
    }

    public bool TryGetMemberSerializationInfo(string memberName, out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = new BsonSerializationInfo(memberName, Instance, typeof(BsonValue));
        return true;
    }

    protected override BsonValue DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        IO.BsonTreeReader.ReadValue(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonValue value)
    {
        // subclasses of documents and arrays may read their content in a way of their own
        var serializer = BsonObjectModelSerializationProvider.Find(value.GetType());
        if (serializer is null or BsonValueSerializer)
        {
            IO.BsonTreeWriter.WriteValue(context.Writer, value);
        }
        else
        {
            serializer.Serialize(context, args, value);
        }
    }
}
