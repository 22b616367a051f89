using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>Decimal128.</summary>
public sealed class Decimal128Serializer : NumberSerializerBase<Decimal128, Decimal128Serializer>
{
    public Decimal128Serializer()
        : this(BsonType.Decimal128)
    {
    }

    public Decimal128Serializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: false))
    {
    }

    public Decimal128Serializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static Decimal128Serializer Instance { get; } = new();

    private protected override Decimal128Serializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(Decimal128 value) => JsonConvert.ToString(value);

    private protected override Decimal128 FromNumber(BsonValue number) => number.ToDecimal128();

    private protected override Decimal128 Parse(string text) => JsonConvert.ToDecimal128(text);

    private protected override BsonValue ToBsonNumber(Decimal128 value) => new BsonDecimal128(value);
}
