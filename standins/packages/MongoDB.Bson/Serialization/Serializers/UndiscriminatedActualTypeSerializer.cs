namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Writes a value by its actual type, without a discriminator.</summary>
public sealed class UndiscriminatedActualTypeSerializer<TValue> : SerializerBase<TValue>
{
    public static UndiscriminatedActualTypeSerializer<TValue> Instance { get; } = new();

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TValue value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value == null)
        {
            context.Writer.WriteNull();
            return;
        }
        args.NominalType = value.GetType();
        BsonSerializer.LookupSerializer(value.GetType()).Serialize(context, args, value);
    }
}
