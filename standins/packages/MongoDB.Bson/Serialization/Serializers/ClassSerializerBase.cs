namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>The start of a serialiser of a class: null and subclasses are handled here.</summary>
public abstract class ClassSerializerBase<TValue> : SerializerBase<TValue>
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
        var actualType = GetActualType(context);
        if (actualType == typeof(TValue))
        {
            return DeserializeValue(context, args);
        }
        return (TValue)BsonSerializer.LookupSerializer(actualType).Deserialize(context, args);
    }

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TValue value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value == null)
        {
            context.Writer.WriteNull();
            return;
        }
        var actualType = value.GetType();
        if (actualType == typeof(TValue) || args.SerializeAsNominalType)
        {
            SerializeValue(context, args, value);
        }
        else
        {
            BsonSerializer.LookupSerializer(actualType).Serialize(context, args, value);
        }
    }

    protected virtual TValue DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args) => throw CreateCannotBeDeserializedException();

    protected virtual Type GetActualType(BsonDeserializationContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return this.GetDiscriminatorConvention().GetActualType(context.Reader, typeof(TValue));
    }

    protected virtual void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, TValue value) => throw CreateCannotBeSerializedException();
}
