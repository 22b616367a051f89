using MongoDB.Bson.IO;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>uint.</summary>
public sealed class UInt32Serializer : NumberSerializerBase<uint, UInt32Serializer>
{
    public UInt32Serializer()
        : this(BsonType.Int32)
    {
    }

    public UInt32Serializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: false))
    {
    }

    public UInt32Serializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static UInt32Serializer Instance { get; } = new();

    private protected override UInt32Serializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(uint value) => JsonConvert.ToString(value);

    private protected override uint FromNumber(BsonValue number) => (uint)Converter.ToInteger(number, uint.MinValue, uint.MaxValue);

    private protected override uint Parse(string text) => JsonConvert.ToUInt32(text);

    private protected override BsonValue ToBsonNumber(uint value) => new BsonInt64(value);
}
