using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>ulong.</summary>
public sealed class UInt64Serializer : NumberSerializerBase<ulong, UInt64Serializer>
{
    public UInt64Serializer()
        : this(BsonType.Int64)
    {
    }

    public UInt64Serializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: false))
    {
    }

    public UInt64Serializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static UInt64Serializer Instance { get; } = new();

    private protected override UInt64Serializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(ulong value) => JsonConvert.ToString(value);

    private protected override ulong FromNumber(BsonValue number) => Converter.ToUnsigned(number);

    private protected override ulong Parse(string text) => JsonConvert.ToUInt64(text);

    private protected override BsonValue ToBsonNumber(ulong value) => value <= long.MaxValue ? new BsonInt64((long)value) : new BsonDecimal128(value);
}
