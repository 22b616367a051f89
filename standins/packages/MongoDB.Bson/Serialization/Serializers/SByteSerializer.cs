using System.Globalization;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>sbyte.</summary>
public sealed class SByteSerializer : NumberSerializerBase<sbyte, SByteSerializer>
{
    public SByteSerializer()
        : this(BsonType.Int32)
    {
    }

    public SByteSerializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: false))
    {
    }

    private SByteSerializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static SByteSerializer Instance { get; } = new();

    private protected override SByteSerializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(sbyte value) => value.ToString(CultureInfo.InvariantCulture);

    private protected override sbyte FromNumber(BsonValue number) => (sbyte)Converter.ToInteger(number, sbyte.MinValue, sbyte.MaxValue);

    private protected override sbyte Parse(string text) => sbyte.Parse(text, CultureInfo.InvariantCulture);

    private protected override BsonValue ToBsonNumber(sbyte value) => new BsonInt32(value);
}
