namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A BsonValue that may be C#'s null, stored as { _csharpnull : true }.</summary>
public class BsonValueCSharpNullSerializer<TBsonValue> : SerializerBase<TBsonValue>
    where TBsonValue : BsonValue
{
    private readonly IBsonSerializer<TBsonValue> _wrappedSerializer;

    public BsonValueCSharpNullSerializer(IBsonSerializer<TBsonValue> wrappedSerializer) =>
        _wrappedSerializer = wrappedSerializer ?? throw new ArgumentNullException(nameof(wrappedSerializer));

    public override TBsonValue Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        return CSharpNull.TryRead(context.Reader) ? null : _wrappedSerializer.Deserialize(context);
    }

    public override bool Equals(object obj) => base.Equals(obj) && _wrappedSerializer.Equals(((BsonValueCSharpNullSerializer<TBsonValue>)obj)._wrappedSerializer);

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TBsonValue value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value is null)
        {
            CSharpNull.Write(context.Writer);
        }
        else
        {
            _wrappedSerializer.Serialize(context, value);
        }
    }
}
