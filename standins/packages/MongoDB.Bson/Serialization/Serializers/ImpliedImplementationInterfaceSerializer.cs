using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>An interface whose values are read as one class.</summary>
public sealed class ImpliedImplementationInterfaceSerializer<TInterface, TImplementation> :
    SerializerBase<TInterface>, IBsonArraySerializer, IBsonDictionarySerializer, IBsonDocumentSerializer, IChildSerializerConfigurable, IImpliedImplementationInterfaceSerializer
    where TInterface : class
    where TImplementation : class, TInterface
{
    private readonly Lazy<IBsonSerializer<TImplementation>> _implementationSerializer;

    public ImpliedImplementationInterfaceSerializer()
        : this(BsonSerializer.SerializerRegistry)
    {
    }

    public ImpliedImplementationInterfaceSerializer(IBsonSerializer<TImplementation> implementationSerializer)
    {
        ArgumentNullException.ThrowIfNull(implementationSerializer);
        _implementationSerializer = new Lazy<IBsonSerializer<TImplementation>>(() => implementationSerializer);
    }

    public ImpliedImplementationInterfaceSerializer(IBsonSerializerRegistry serializerRegistry)
    {
        ArgumentNullException.ThrowIfNull(serializerRegistry);
        _implementationSerializer = new Lazy<IBsonSerializer<TImplementation>>(serializerRegistry.GetSerializer<TImplementation>);
    }

    public DictionaryRepresentation DictionaryRepresentation => Dictionary.DictionaryRepresentation;

    public IBsonSerializer<TImplementation> ImplementationSerializer => _implementationSerializer.Value;

    public IBsonSerializer KeySerializer => Dictionary.KeySerializer;

    public IBsonSerializer ValueSerializer => Dictionary.ValueSerializer;

    IBsonSerializer IChildSerializerConfigurable.ChildSerializer => ImplementationSerializer;

    IBsonSerializer IImpliedImplementationInterfaceSerializer.ImplementationSerializer => ImplementationSerializer;

    private IBsonDictionarySerializer Dictionary => ImplementationSerializer as IBsonDictionarySerializer
        ?? throw new NotSupportedException($"{BsonUtils.GetFriendlyTypeName(ImplementationSerializer.GetType())} does not have a DictionaryRepresentation.");

    public override TInterface Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Reader.GetCurrentBsonType() == BsonType.Null)
        {
            context.Reader.ReadNull();
            return null;
        }
        return ImplementationSerializer.Deserialize(context);
    }

    public override bool Equals(object obj) =>
        base.Equals(obj) && ImplementationSerializer.Equals(((ImpliedImplementationInterfaceSerializer<TInterface, TImplementation>)obj).ImplementationSerializer);

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TInterface value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value == null)
        {
            context.Writer.WriteNull();
        }
        else if (value is TImplementation implementation && value.GetType() == typeof(TImplementation))
        {
            ImplementationSerializer.Serialize(context, new BsonSerializationArgs { NominalType = typeof(TImplementation) }, implementation);
        }
        else
        {
            BsonSerializer.LookupSerializer(value.GetType()).Serialize(context, value);
        }
    }

    public bool TryGetItemSerializationInfo(out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = null;
        return ImplementationSerializer is IBsonArraySerializer array && array.TryGetItemSerializationInfo(out serializationInfo);
    }

    public bool TryGetMemberSerializationInfo(string memberName, out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = null;
        return ImplementationSerializer is IBsonDocumentSerializer document && document.TryGetMemberSerializationInfo(memberName, out serializationInfo);
    }

    public ImpliedImplementationInterfaceSerializer<TInterface, TImplementation> WithImplementationSerializer(IBsonSerializer<TImplementation> implementationSerializer) => new(implementationSerializer);

    IBsonSerializer IChildSerializerConfigurable.WithChildSerializer(IBsonSerializer childSerializer) => WithImplementationSerializer((IBsonSerializer<TImplementation>)childSerializer);
}
