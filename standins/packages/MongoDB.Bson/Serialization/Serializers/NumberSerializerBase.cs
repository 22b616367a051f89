using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>What the serialisers of numbers share: a representation, and a converter that guards range and precision.</summary>
public abstract class NumberSerializerBase<TNumber, TSerializer> :
    StructSerializerBase<TNumber>, IRepresentationConfigurable<TSerializer>, IRepresentationConverterConfigurable<TSerializer>
    where TNumber : struct
    where TSerializer : IBsonSerializer
{
    private protected NumberSerializerBase(BsonType representation, RepresentationConverter converter)
    {
        if (representation is not (BsonType.Decimal128 or BsonType.Double or BsonType.Int32 or BsonType.Int64 or BsonType.String) && !IsExtraRepresentation(representation))
        {
            throw new ArgumentException($"{representation} is not a valid representation for a {BsonUtils.GetFriendlyTypeName(GetType())}.", nameof(representation));
        }
        Representation = representation;
        Converter = converter ?? throw new ArgumentNullException(nameof(converter));
    }

    public RepresentationConverter Converter { get; }

    public BsonType Representation { get; }

    public override TNumber Deserialize(BsonDeserializationContext context, BsonDeserializationArgs args)
    {
        ArgumentNullException.ThrowIfNull(context);
        var type = context.Reader.GetCurrentBsonType();
        return type switch
        {
            BsonType.Decimal128 or BsonType.Double or BsonType.Int32 or BsonType.Int64 => FromNumber(BsonTreeReader.ReadValue(context.Reader, allowDuplicateNames: false)),
            BsonType.String => Parse(context.Reader.ReadString()),
            _ => throw CreateCannotDeserializeFromBsonTypeException(type),
        };
    }

    public override bool Equals(object obj) =>
        base.Equals(obj) && obj is NumberSerializerBase<TNumber, TSerializer> other && Representation == other.Representation && Converter.Equals(other.Converter);

    public override int GetHashCode() => 0;

    public override void Serialize(BsonSerializationContext context, BsonSerializationArgs args, TNumber value)
    {
        ArgumentNullException.ThrowIfNull(context);
        var number = ToBsonNumber(value);
        switch (Representation)
        {
            case BsonType.Decimal128: context.Writer.WriteDecimal128(number.ToDecimal128()); break;
            case BsonType.Double: context.Writer.WriteDouble(Converter.ToDouble(number)); break;
            case BsonType.Int32: context.Writer.WriteInt32(unchecked((int)Converter.ToInteger(number, int.MinValue, int.MaxValue))); break;
            case BsonType.Int64: context.Writer.WriteInt64(Converter.ToInteger(number, long.MinValue, long.MaxValue)); break;
            case BsonType.String: context.Writer.WriteString(Format(value)); break;
            default: SerializeExtra(context.Writer, value); break;
        }
    }

    public TSerializer WithConverter(RepresentationConverter converter) => Equals(converter, Converter) ? (TSerializer)(object)this : Create(Representation, converter);

    IBsonSerializer IRepresentationConverterConfigurable.WithConverter(RepresentationConverter converter) => WithConverter(converter);

    public TSerializer WithRepresentation(BsonType representation) => representation == Representation ? (TSerializer)(object)this : Create(representation, Converter);

    IBsonSerializer IRepresentationConfigurable.WithRepresentation(BsonType representation) => WithRepresentation(representation);

    private protected abstract TSerializer Create(BsonType representation, RepresentationConverter converter);

    private protected abstract TNumber FromNumber(BsonValue number);

    private protected abstract TNumber Parse(string text);

    private protected abstract string Format(TNumber value);

    private protected abstract BsonValue ToBsonNumber(TNumber value);

    private protected virtual bool IsExtraRepresentation(BsonType representation) => false;

    private protected virtual void SerializeExtra(IBsonWriter writer, TNumber value) => throw new BsonSerializationException($"'{Representation}' is not a valid {typeof(TNumber).Name} representation.");
}
