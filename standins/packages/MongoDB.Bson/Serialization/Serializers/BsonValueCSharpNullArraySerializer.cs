namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A BsonValue that may be C#'s null and has items.</summary>
public sealed class BsonValueCSharpNullArraySerializer<TBsonValue> : BsonValueCSharpNullSerializer<TBsonValue>, IBsonArraySerializer
    where TBsonValue : BsonValue
{
    private readonly IBsonSerializer<TBsonValue> _serializer;

    public BsonValueCSharpNullArraySerializer(IBsonSerializer<TBsonValue> wrappedSerializer)
        : base(wrappedSerializer) => _serializer = wrappedSerializer;

    public bool TryGetItemSerializationInfo(out BsonSerializationInfo serializationInfo) => ((IBsonArraySerializer)_serializer).TryGetItemSerializationInfo(out serializationInfo);
}
