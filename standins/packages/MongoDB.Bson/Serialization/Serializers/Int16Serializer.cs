using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>short.</summary>
public sealed class Int16Serializer : NumberSerializerBase<short, Int16Serializer>
{
    public Int16Serializer()
        : this(BsonType.Int32)
    {
    }

    public Int16Serializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: false))
    {
    }

    public Int16Serializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static Int16Serializer Instance { get; } = new();

    private protected override Int16Serializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(short value) => JsonConvert.ToString(value);

    private protected override short FromNumber(BsonValue number) => (short)Converter.ToInteger(number, short.MinValue, short.MaxValue);

    private protected override short Parse(string text) => JsonConvert.ToInt16(text);

    private protected override BsonValue ToBsonNumber(short value) => new BsonInt32(value);
}
