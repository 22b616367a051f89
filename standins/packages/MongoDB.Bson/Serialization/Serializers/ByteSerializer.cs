using System.Globalization;
using MongoDB.Bson.Serialization.Options;

namespace MongoDB.Bson.Serialization.Serializers;

/// <summary>byte.</summary>
public sealed class ByteSerializer : NumberSerializerBase<byte, ByteSerializer>
{
    public ByteSerializer()
        : this(BsonType.Int32)
    {
    }

    public ByteSerializer(BsonType representation)
        : this(representation, new RepresentationConverter(allowOverflow: false, allowTruncation: false))
    {
    }

    private ByteSerializer(BsonType representation, RepresentationConverter converter)
        : base(representation, converter)
    {
    }

    public static ByteSerializer Instance { get; } = new();

    private protected override ByteSerializer Create(BsonType representation, RepresentationConverter converter) => new(representation, converter);

    private protected override string Format(byte value) => value.ToString(CultureInfo.InvariantCulture);

    private protected override byte FromNumber(BsonValue number) => (byte)Converter.ToInteger(number, byte.MinValue, byte.MaxValue);

    private protected override byte Parse(string text) => byte.Parse(text, CultureInfo.InvariantCulture);

    private protected override BsonValue ToBsonNumber(byte value) => new BsonInt32(value);
}
