using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Conventions;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>A value of any type: simple ones as they are, others with a discriminator, and only if their type is allowed.</summary>
public sealed partial class ObjectSerializer : ClassSerializerBase<object>, IHasDiscriminatorConvention
{
    public ObjectSerializer()
        : this(ObjectDiscriminatorConvention.Instance)
    {
    }

    public ObjectSerializer(IDiscriminatorConvention discriminatorConvention)
        : this(discriminatorConvention, GuidRepresentation.Unspecified)
    {
    }

    public ObjectSerializer(IDiscriminatorConvention discriminatorConvention, GuidRepresentation guidRepresentation)
        : this(discriminatorConvention, guidRepresentation, DefaultAllowedTypes)
    {
    }

    public ObjectSerializer(Func<Type, bool> allowedTypes)
        : this(ObjectDiscriminatorConvention.Instance, allowedTypes)
    {
    }

    public ObjectSerializer(IDiscriminatorConvention discriminatorConvention, Func<Type, bool> allowedTypes)
        : this(discriminatorConvention, GuidRepresentation.Unspecified, allowedTypes)
    {
    }

    public ObjectSerializer(IDiscriminatorConvention discriminatorConvention, GuidRepresentation guidRepresentation, Func<Type, bool> allowedTypes)
        : this(discriminatorConvention, guidRepresentation, allowedTypes, allowedTypes)
    {
    }

    public ObjectSerializer(
        IDiscriminatorConvention discriminatorConvention, GuidRepresentation guidRepresentation, Func<Type, bool> allowedDeserializationTypes, Func<Type, bool> allowedSerializationTypes)
    {
        DiscriminatorConvention = discriminatorConvention ?? throw new ArgumentNullException(nameof(discriminatorConvention));
        GuidRepresentation = guidRepresentation;
        AllowedDeserializationTypes = allowedDeserializationTypes ?? throw new ArgumentNullException(nameof(allowedDeserializationTypes));
        AllowedSerializationTypes = allowedSerializationTypes ?? throw new ArgumentNullException(nameof(allowedSerializationTypes));
    }

    public static Func<Type, bool> AllAllowedTypes { get; } = _ => true;

    public static Func<Type, bool> DefaultAllowedTypes { get; } = FrameworkTypes.AreAllowed;

    public static Func<Type, bool> NoAllowedTypes { get; } = _ => false;

    public static ObjectSerializer Instance { get; } = new();

    public Func<Type, bool> AllowedDeserializationTypes { get; }

    public Func<Type, bool> AllowedSerializationTypes { get; }

    public IDiscriminatorConvention DiscriminatorConvention { get; }

    public GuidRepresentation GuidRepresentation { get; }

    public override bool Equals(object obj) =>
        base.Equals(obj)
        && obj is ObjectSerializer other
        && DiscriminatorConvention.Equals(other.DiscriminatorConvention)
        && GuidRepresentation == other.GuidRepresentation
        && AllowedDeserializationTypes == other.AllowedDeserializationTypes
        && AllowedSerializationTypes == other.AllowedSerializationTypes;

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, object value)
    {
        ArgumentNullException.ThrowIfNull(context);
        var writer = context.Writer;
        switch (value)
        {
            case null: writer.WriteNull(); break;
            case bool boolean: writer.WriteBoolean(boolean); break;
            case int number: writer.WriteInt32(number); break;
            case long number: writer.WriteInt64(number); break;
            case double number: writer.WriteDouble(number); break;
            case Decimal128 number: writer.WriteDecimal128(number); break;
            case string text: writer.WriteString(text); break;
            case ObjectId id: writer.WriteObjectId(id); break;
            case DateTime time: writer.WriteDateTime(BsonUtils.ToMillisecondsSinceEpoch(time)); break;
            case Guid guid: new GuidSerializer(GuidRepresentation).Serialize(context, guid); break;
            case BsonValue bson: BsonValueSerializer.Instance.Serialize(context, bson); break;
            case not null when value.GetType() == typeof(object):
                writer.WriteStartDocument();
                writer.WriteEndDocument();
                break;
            default: SerializeDiscriminated(context, args, value, value.GetType()); break;
        }
    }

    private void SerializeDiscriminated(BsonSerializationContext context, BsonSerializationArgs args, object value, Type actualType)
    {
        if (!AllowedSerializationTypes(actualType))
        {
            throw new BsonSerializationException($"Type {actualType.FullName} is not configured as a type that is allowed to be serialized for this instance of ObjectSerializer.");
        }
        var serializer = BsonSerializer.LookupSerializer(actualType);
        if (serializer is IBsonPolymorphicSerializer { IsDiscriminatorCompatibleWithObjectSerializer: true } || context.IsDynamicType(actualType))
        {
            serializer.Serialize(context, new BsonSerializationArgs { NominalType = args.NominalType ?? typeof(object) }, value);
            return;
        }
        context.Writer.WriteStartDocument();
        context.Writer.WriteName(DiscriminatorConvention.ElementName);
        BsonValueSerializer.Instance.Serialize(context, DiscriminatorConvention.GetDiscriminator(typeof(object), actualType));
        context.Writer.WriteName("_v");
        serializer.Serialize(context, value);
        context.Writer.WriteEndDocument();
    }
}
