using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>float.</summary>
public sealed class SingleSerializer : NumberSerializerBase<float, SingleSerializer>
{
    public SingleSerializer()
        : this(BsonType.Double)
    {
    }

    public SingleSerializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: false))
    {
    }

    public SingleSerializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static SingleSerializer Instance { get; } = new();

    private protected override SingleSerializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(float value) => JsonConvert.ToString(value);

    private protected override float FromNumber(BsonValue number) => Converter.ToSingle(Converter.ToDouble(number));

    private protected override float Parse(string text) => JsonConvert.ToSingle(text);

    private protected override BsonValue ToBsonNumber(float value) => new BsonDouble(value);
}
