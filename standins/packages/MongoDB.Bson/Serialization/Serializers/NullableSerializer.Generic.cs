namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A nullable value type.</summary>
public sealed class NullableSerializer<T> : SerializerBase<T?>, INullableSerializer, IChildSerializerConfigurable
    where T : struct
{
    private readonly Lazy<IBsonSerializer<T>> _serializer;

    public NullableSerializer()
        : this(BsonSerializer.SerializerRegistry)
    {
    }

    public NullableSerializer(IBsonSerializer<T> serializer)
    {
        ArgumentNullException.ThrowIfNull(serializer);
        _serializer = new Lazy<IBsonSerializer<T>>(() => serializer);
    }

    public NullableSerializer(IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(serializerRegistry);
        _serializer = new Lazy<IBsonSerializer<T>>(serializerRegistry.GetSerializer<T>);
    }

    public IBsonSerializer<T> ValueSerializer => _serializer.Value;

    IBsonSerializer IChildSerializerConfigurable.ChildSerializer => ValueSerializer;

    IBsonSerializer INullableSerializer.ValueSerializer => ValueSerializer;

    public override T? Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Reader.GetCurrentBsonType() == BsonType.Null)
        {
            context.Reader.ReadNull();
            return null;
        }
        return ValueSerializer.Deserialize(context);
    }

    public override bool Equals(object obj) => base.Equals(obj) && ValueSerializer.Equals(((NullableSerializer<T>)obj).ValueSerializer);

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, T? value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value == null)
        {
            context.Writer.WriteNull();
        }
        else
        {
            ValueSerializer.Serialize(context, value.Value);
        }
    }

    public NullableSerializer<T> WithSerializer(IBsonSerializer<T> serializer) => serializer == ValueSerializer ? this : new NullableSerializer<T>(serializer);

    IBsonSerializer IChildSerializerConfigurable.WithChildSerializer(IBsonSerializer childSerializer) => WithSerializer((IBsonSerializer<T>)childSerializer);
}
