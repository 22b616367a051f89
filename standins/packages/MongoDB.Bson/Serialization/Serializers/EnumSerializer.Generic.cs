using System.Globalization;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>An enum: its number, or its name.</summary>
public sealed class EnumSerializer<TEnum> : StructSerializerBase<TEnum>, IRepresentationConfigurable<EnumSerializer<TEnum>>
    where TEnum : struct, Enum
{
    private static readonly TypeCode Underlying = Type.GetTypeCode(Enum.GetUnderlyingType(typeof(TEnum)));

    public EnumSerializer()
        : this((BsonType)0)
    {
    }

    public EnumSerializer(BsonType representation)
    {
        if (representation is not (BsonType.EndOfDocument or BsonType.Int32 or BsonType.Int64 or BsonType.String))
        {
            throw new ArgumentException($"{representation} is not a valid representation for an EnumSerializer.", nameof(representation));
        }
        if (representation == BsonType.EndOfDocument)
        {
            representation = Underlying is TypeCode.Int64 or TypeCode.UInt64 ? BsonType.Int64 : BsonType.Int32;
        }
        Representation = representation;
    }

    public BsonType Representation { get; }

    public override TEnum Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.Int32 => FromNumber(context.Reader.ReadInt32()),
            BsonType.Int64 => FromNumber(context.Reader.ReadInt64()),
            BsonType.Double => FromNumber(checked((long)context.Reader.ReadDouble())),
            BsonType.String => FromName(context.Reader.ReadString()),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    public override bool Equals(object obj) => base.Equals(obj) && obj is EnumSerializer<TEnum> other && Representation == other.Representation;

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TEnum value)
    {
        ArgumentNullException.ThrowIfNull(context);
        switch (Representation)
        {
            case BsonType.Int32: context.Writer.WriteInt32(unchecked((int)ToNumber(value))); break;
            case BsonType.Int64: context.Writer.WriteInt64(ToNumber(value)); break;
            default: context.Writer.WriteString(value.ToString()); break;
        }
    }

    public EnumSerializer<TEnum> WithRepresentation(BsonType representation) => representation == Representation ? this : new EnumSerializer<TEnum>(representation);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    private static long ToNumber(TEnum value) => Underlying == TypeCode.UInt64
        ? unchecked((long)Convert.ToUInt64(value, CultureInfo.InvariantCulture))
        : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static TEnum FromNumber(long number) => (TEnum)Enum.ToObject(typeof(TEnum), number);

    private static TEnum FromName(string name) => Enum.TryParse<TEnum>(name, out var exact) ? exact : Enum.Parse<TEnum>(name, ignoreCase: true);
}
