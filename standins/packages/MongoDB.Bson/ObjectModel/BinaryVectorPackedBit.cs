namespace MongoDB.Bson;

/// <summary>A vector of bits, the last byte padded.</summary>
public sealed class BinaryVectorPackedBit : BinaryVector<byte>
{
    public BinaryVectorPackedBit(ReadOnlyMemory<byte> data, byte padding)
        : base(data, BinaryVectorDataType.PackedBit)
    {
        if (padding > 7 || (padding > 0 && data.IsEmpty))
        {
            throw new ArgumentOutOfRangeException(nameof(padding), padding, "Padding must be 0 to 7, and 0 for an empty vector.");
        }
        Padding = padding;
    }

    public byte Padding { get; }
}
