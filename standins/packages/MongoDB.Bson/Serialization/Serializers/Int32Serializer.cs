using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>int.</summary>
public sealed class Int32Serializer : NumberSerializerBase<int, Int32Serializer>
{
    public Int32Serializer()
        : this(BsonType.Int32)
    {
    }

    public Int32Serializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: false))
    {
    }

    public Int32Serializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static Int32Serializer Instance { get; } = new();

    private protected override Int32Serializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(int value) => JsonConvert.ToString(value);

    private protected override int FromNumber(BsonValue number) => (int)Converter.ToInteger(number, int.MinValue, int.MaxValue);

    private protected override int Parse(string text) => JsonConvert.ToInt32(text);

    private protected override BsonValue ToBsonNumber(int value) => new BsonInt32(value);
}
