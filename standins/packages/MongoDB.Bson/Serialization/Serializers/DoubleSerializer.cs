using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>double.</summary>
public sealed class DoubleSerializer : NumberSerializerBase<double, DoubleSerializer>
{
    public DoubleSerializer()
        : this(BsonType.Double)
    {
    }

    public DoubleSerializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: false))
    {
    }

    public DoubleSerializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static DoubleSerializer Instance { get; } = new();

    private protected override DoubleSerializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(double value) => JsonConvert.ToString(value);

    private protected override double FromNumber(BsonValue number) => Converter.ToDouble(number);

    private protected override double Parse(string text) => JsonConvert.ToDouble(text);

    private protected override BsonValue ToBsonNumber(double value) => new BsonDouble(value);
}
