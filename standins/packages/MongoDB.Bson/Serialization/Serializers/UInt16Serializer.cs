using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>ushort.</summary>
public sealed class UInt16Serializer : NumberSerializerBase<ushort, UInt16Serializer>
{
    public UInt16Serializer()
        : this(BsonType.Int32)
    {
    }

    public UInt16Serializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: false))
    {
    }

    public UInt16Serializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static UInt16Serializer Instance { get; } = new();

    private protected override UInt16Serializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(ushort value) => JsonConvert.ToString(value);

    private protected override ushort FromNumber(BsonValue number) => (ushort)Converter.ToInteger(number, ushort.MinValue, ushort.MaxValue);

    private protected override ushort Parse(string text) => JsonConvert.ToUInt16(text);

    private protected override BsonValue ToBsonNumber(ushort value) => new BsonInt32(value);
}
