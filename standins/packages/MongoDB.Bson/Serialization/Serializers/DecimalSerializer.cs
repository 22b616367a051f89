using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>decimal.</summary>
public sealed class DecimalSerializer : NumberSerializerBase<decimal, DecimalSerializer>
{
    public DecimalSerializer()
        : this(BsonType.Decimal128)
    {
    }

    public DecimalSerializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: true))
    {
    }

    public DecimalSerializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static DecimalSerializer Instance { get; } = new();

    private protected override DecimalSerializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(decimal value) => JsonConvert.ToString(value);

    private protected override decimal FromNumber(BsonValue number) => Converter.ToDecimal(number);

    private protected override decimal Parse(string text) => JsonConvert.ToDecimal(text);

    private protected override BsonValue ToBsonNumber(decimal value) => new BsonDecimal128(value);
}
