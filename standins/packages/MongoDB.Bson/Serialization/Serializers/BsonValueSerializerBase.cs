namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>The start of a serialiser of one kind of BsonValue.</summary>
public abstract class BsonValueSerializerBase<TBsonValue> : SerializerBase<TBsonValue>
    where TBsonValue : BsonValue
{
    private readonly BsonType? _bsonType;

    protected BsonValueSerializerBase(BsonType? bsonType) => _bsonType = bsonType;

    public override TBsonValue Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (_bsonType.HasValue)
        {
            EnsureBsonTypeEquals(context.Reader, _bsonType.Value);
        }
        return DeserializeValue(context, args);
    }

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TBsonValue value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value is null)
        {
            throw new BsonSerializationException($"C# null values of type '{BsonUtils.GetFriendlyTypeName(ValueType)}' cannot be serialized using a serializer of type '{BsonUtils.GetFriendlyTypeName(GetType())}'.");
        }
        var actualType = value.GetType();
        if (actualType != ValueType && !args.SerializeAsNominalType && this is not BsonValueSerializer && BsonObjectModelSerializationProvider.Find(actualType) is { } serializer && serializer.GetType() != GetType())
        {
            serializer.Serialize(context, args, value);
        }
        else
        {
            SerializeValue(context, args, value);
        }
    }

    protected abstract TBsonValue DeserializeValue(BsonDeserializationContext context, BsonDeserializationArgs args);

    protected abstract void SerializeValue(BsonSerializationContext context, BsonSerializationArgs args, TBsonValue value);
}
