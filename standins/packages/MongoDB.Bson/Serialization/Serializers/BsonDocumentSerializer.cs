namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>BsonDocument.</summary>
public sealed class BsonDocumentSerializer : BsonValueSerializerBase<BsonDocument>, IBsonDocumentSerializer, IBsonIdProvider
{
    public BsonDocumentSerializer()
        : base(BsonType.Document)
    {
    }

    public static BsonDocumentSerializer Instance { get; } = new();

    public bool GetDocumentId(object document, out object id, out Type idNominalType, out IIdGenerator idGenerator)
    {
        ArgumentNullException.ThrowIfNull(document);
        idNominalType = typeof(BsonValue);
        var found = ((BsonDocument)document).TryGetValue("_id", out var value);
        id = value;
        idGenerator = found && value is not BsonNull ? BsonSerializer.LookupIdGenerator(value.GetType()) : IdGenerators.BsonObjectIdGenerator.Instance;
        return true;
    }

    public void SetDocumentId(object document, object id)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(id);
        var target = (BsonDocument)document;
        var value = id as BsonValue ?? BsonValue.Create(id);
        var index = target.IndexOfName("_id");
        if (index >= 0)
        {
            target[index] = value;
        }
        else
        {
            target.InsertAt(0, new BsonElement("_id", value));
        }
    }

    public bool TryGetMemberSerializationInfo(string memberName, out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = new BsonSerializationInfo(memberName, BsonValueSerializer.Instance, typeof(BsonValue));
        return true;
    }

    protected override BsonDocument DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        (BsonDocument)IO.BsonTreeReader.ReadDocument(context.Reader, context.AllowDuplicateElementNames);

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, BsonDocument value) =>
        IO.BsonTreeWriter.WriteDocument(context.Writer, value, args.SerializeIdFirst);
}
