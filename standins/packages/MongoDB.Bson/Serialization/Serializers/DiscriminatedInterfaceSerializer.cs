using MongoDB.Bson.Serialization.Conventions;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>An interface: each value is written by its own class, with a discriminator.</summary>
public sealed class DiscriminatedInterfaceSerializer<TInterface> : SerializerBase<TInterface>, IBsonDocumentSerializer, IDiscriminatedInterfaceSerializer, IHasDiscriminatorConvention
{
    private readonly Lazy<IBsonSerializer> _interfaceSerializer;

    public DiscriminatedInterfaceSerializer()
        : this(BsonSerializer.LookupDiscriminatorConvention(typeof(TInterface)))
    {
    }

    public DiscriminatedInterfaceSerializer(IDiscriminatorConvention discriminatorConvention)
    {
        if (!typeof(TInterface).IsInterface)
        {
            throw new ArgumentException($"{typeof(TInterface).FullName} is not an interface.", nameof(discriminatorConvention));
        }
        DiscriminatorConvention = discriminatorConvention ?? throw new ArgumentNullException(nameof(discriminatorConvention));
        _interfaceSerializer = new Lazy<IBsonSerializer>(CreateInterfaceSerializer);
    }

    public IDiscriminatorConvention DiscriminatorConvention { get; }

    public IBsonSerializer InterfaceSerializer => _interfaceSerializer.Value;

    public override TInterface Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Reader.GetCurrentBsonType() == BsonType.Null)
        {
            context.Reader.ReadNull();
            return default;
        }
        var actualType = DiscriminatorConvention.GetActualType(context.Reader, typeof(TInterface));
        if (actualType == typeof(TInterface))
        {
            throw new FormatException($"Unable to determine actual type of object to deserialize for interface type {typeof(TInterface).FullName}.");
        }
        return (TInterface)BsonSerializer.LookupSerializer(actualType).Deserialize(context, args);
    }

    public override bool Equals(object obj) => base.Equals(obj) && DiscriminatorConvention.Equals(((DiscriminatedInterfaceSerializer<TInterface>)obj).DiscriminatorConvention);

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TInterface value)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (value == null)
        {
            context.Writer.WriteNull();
            return;
        }
        BsonSerializer.LookupSerializer(value.GetType()).Serialize(context, new BsonSerializationArgs { NominalType = typeof(TInterface), SerializeIdFirst = args.SerializeIdFirst }, value);
    }

    public bool TryGetMemberSerializationInfo(string memberName, out BsonSerializationInfo serializationInfo)
    {
        serializationInfo = null;
        return InterfaceSerializer is IBsonDocumentSerializer documents && documents.TryGetMemberSerializationInfo(memberName, out serializationInfo);
    }

    private static IBsonSerializer CreateInterfaceSerializer()
    {
        // members that the interface inherits are mapped like its own, so that queries can name them
        var map = new BsonClassMap<TInterface>();
        map.AutoMap();
        return new BsonClassMapSerializer<TInterface>(map.Freeze());
    }
}
