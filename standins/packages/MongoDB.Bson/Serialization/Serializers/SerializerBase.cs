using MongoDB.Bson.IO;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>The start of a serialiser: override Serialize and Deserialize.</summary>
public abstract class SerializerBase<TValue> : IBsonSerializer<TValue>
{
    public Type ValueType => typeof(TValue);

    public virtual TValue Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args) =>
        throw new NotSupportedException($"{BsonUtils.GetFriendlyTypeName(GetType())} does not support Deserialize.");

    object IBsonSerializer.Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args) => Deserialize(context, args);

    public override bool Equals(object obj) => obj is not null && (ReferenceEquals(this, obj) || GetType() == obj.GetType());

    public override int GetHashCode() => 0;

    public virtual void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TValue value) =>
        throw new NotSupportedException($"{BsonUtils.GetFriendlyTypeName(GetType())} does not support Serialize.");

    void IBsonSerializer.Serialize(BsonSerializationContext context, BsonSerializationArgs args, object value) => Serialize(context, args, (TValue)value);

    protected FormatException CreateCannotBeDeserializedException() => new($"Cannot deserialize {BsonUtils.GetFriendlyTypeName(ValueType)}.");

    protected FormatException CreateCannotDeserializeFromBsonTypeException(BsonType bsonType) =>
        new($"Cannot deserialize a '{BsonUtils.GetFriendlyTypeName(ValueType)}' from BsonType '{bsonType}'.");

    protected BsonSerializationException CreateCannotBeSerializedException() => new($"Cannot serialize {BsonUtils.GetFriendlyTypeName(ValueType)}.");

    protected void EnsureBsonTypeEquals(IBsonReader reader, BsonType bsonType)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.GetCurrentBsonType() != bsonType)
        {
            throw CreateCannotDeserializeFromBsonTypeException(reader.GetCurrentBsonType());
        }
    }
}
