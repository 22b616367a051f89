namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A BsonValue that may be C#'s null and has members.</summary>
public sealed class BsonValueCSharpNullDocumentSerializer<TBsonValue> : BsonValueCSharpNullSerializer<TBsonValue>, IBsonDocumentSerializer
    where TBsonValue : BsonValue
{
    private readonly IBsonSerializer<TBsonValue> _serializer;

    public BsonValueCSharpNullDocumentSerializer(IBsonSerializer<TBsonValue> wrappedSerializer)
        : base(wrappedSerializer) => _serializer = wrappedSerializer;

    public bool TryGetMemberSerializationInfo(string memberName, out BsonSerializationInfo serializationInfo) =>
        ((IBsonDocumentSerializer)_serializer).TryGetMemberSerializationInfo(memberName, out serializationInfo);
}
