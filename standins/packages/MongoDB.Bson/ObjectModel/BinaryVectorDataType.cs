namespace MongoDB.Bson;

/// <summary>The element type of a binary vector.</summary>
public enum BinaryVectorDataType
{
    Int8 = 0x03,
    PackedBit = 0x10,
    Float32 = 0x27,
}
