namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>The start of a serialiser of a class that has no subclasses: null is handled here.</summary>
public abstract class SealedClassSerializerBase<TValue> : SerializerBase<TValue>
    where TValue : class
{
    public override TValue Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Reader.GetCurrentBsonType() == BsonType.Null)
        {
            context.Reader.ReadNull();
            return null;
        }
        return DeserializeValue(context, args);
    }

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TValue value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value == null)
        {
            context.Writer.WriteNull();
        }
        else
        {
            SerializeValue(context, args, value);
        }
    }

    protected virtual TValue DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) => throw CreateCannotBeDeserializedException();

    protected virtual void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, TValue value) => throw CreateCannotBeSerializedException();
}
