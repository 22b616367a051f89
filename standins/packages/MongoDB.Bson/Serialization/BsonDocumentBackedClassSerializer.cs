using MongoDB.Bson.Serialization.Serializers;

namespace MongoDB.Bson.Serialization;

/// <summary>The start of a serialiser of a class whose state is a document.</summary>
public abstract class BsonDocumentBackedClassSerializer<TClass> : ClassSerializerBase<TClass>, IBsonDocumentSerializer
    where TClass : BsonDocumentBackedClass
{
    private readonly Dictionary<string, BsonSerializationInfo> _members = new(StringComparer.Ordinal);

    protected BsonDocumentBackedClassSerializer()
    {
    }

    public virtual bool TryGetMemberSerializationInfo(string memberName, out BsonSerializationInfo serializationInfo) => _members.TryGetValue(memberName, out serializationInfo);

    public override bool Equals(object obj) => base.Equals(obj);

    public override int GetHashCode() => 0;

    protected abstract TClass CreateInstance(BsonDocument backingDocument);

    protected override TClass DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        CreateInstance(BsonDocumentSerializer.Instance.Deserialize(context));

    protected void RegisterMember(string memberName, string elementName, IBsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        _members.Add(memberName, new BsonSerializationInfo(elementName, serializer, serializer.ValueType));
    }

    protected override void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, TClass value) =>
        BsonDocumentSerializer.Instance.Serialize(context, value.BackingDocument);
}
