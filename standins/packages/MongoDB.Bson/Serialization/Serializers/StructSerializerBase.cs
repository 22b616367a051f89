namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>The start of a serialiser of a struct.</summary>
public abstract class StructSerializerBase<TValue> : SerializerBase<TValue>
    where TValue : struct
{
}
