namespace MongoDB.Bson;

/// <summary>A vector of signed bytes.</summary>
public sealed class BinaryVectorInt8 : BinaryVector<sbyte>
{
    public BinaryVectorInt8(ReadOnlyMemory<sbyte> data)
        : base(data, BinaryVectorDataType.Int8)
    {
    }
}
