namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A BsonValue that may be C#'s null and has items and members.</summary>
public sealed class BsonValueCSharpNullArrayAndDocumentSerializer<TBsonValue> : BsonValueCSharpNullSerializer<TBsonValue>, IBsonArraySerializer, IBsonDocumentSerializer
    where TBsonValue : BsonValue
{
    private readonly IBsonSerializer<TBsonValue> _serializer;

    public BsonValueCSharpNullArrayAndDocumentSerializer(IBsonSerializer<TBsonValue> wrappedSerializer)
        : base(wrappedSerializer) => _serializer = wrappedSerializer;

    public bool TryGetItemSerializationInfo(out BsonSerializationInfo serializationInfo) => ((IBsonArraySerializer)_serializer).TryGetItemSerializationInfo(out serializationInfo);

    public bool TryGetMemberSerializationInfo(string memberName, out BsonSerializationInfo serializationInfo) =>
        ((IBsonDocumentSerializer)_serializer).TryGetMemberSerializationInfo(memberName, out serializationInfo);
}
