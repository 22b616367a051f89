using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>long.</summary>
public sealed class Int64Serializer : NumberSerializerBase<long, Int64Serializer>
{
    public Int64Serializer()
        : this(BsonType.Int64)
    {
    }

    public Int64Serializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: false))
    {
    }

    public Int64Serializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static Int64Serializer Instance { get; } = new();

    private protected override Int64Serializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(long value) => JsonConvert.ToString(value);

    private protected override long FromNumber(BsonValue number) => Converter.ToInteger(number, long.MinValue, long.MaxValue);

    private protected override long Parse(string text) => JsonConvert.ToInt64(text);

    private protected override BsonValue ToBsonNumber(long value) => new BsonInt64(value);
}
