namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Writes a value as if it were of its base type.</summary>
public sealed class SerializeAsNominalTypeSerializer<TActualType, TNominalType> : SerializerBase<TActualType>
    where TActualType : class, TNominalType
{
    private readonly Lazy<IBsonSerializer<TNominalType>> _nominalTypeSerializer;

    public SerializeAsNominalTypeSerializer()
        : this(BsonSerializer.SerializerRegistry)
    {
    }

    public SerializeAsNominalTypeSerializer(IBsonSerializer<TNominalType> nominalTypeSerializer)
    {
        ArgumentNullException.ThrowIfNull(nominalTypeSerializer);
        _nominalTypeSerializer = new Lazy<IBsonSerializer<TNominalType>>(() => nominalTypeSerializer);
    }

    public SerializeAsNominalTypeSerializer(IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(serializerRegistry);
        _nominalTypeSerializer = new Lazy<IBsonSerializer<TNominalType>>(serializerRegistry.GetSerializer<TNominalType>);
    }

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TActualType value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value == null)
        {
            context.Writer.WriteNull();
        }
        else
        {
            _nominalTypeSerializer.Value.Serialize(context, new BsonSerializationArgs { NominalType = typeof(TNominalType), SerializeAsNominalType = true }, value);
        }
    }
}
