namespace MongoDB.Bson;

/// <summary>A vector of numbers, stored as binary data of sub type 9.</summary>
public abstract class BinaryVector<TItem>
    where TItem : struct
{
    private protected BinaryVector(ReadOnlyMemory<TItem> data, BinaryVectorDataType dataType)
    {
        Data = data;
        DataType = dataType;
    }

    public ReadOnlyMemory<TItem> Data { get; }

    public BinaryVectorDataType DataType { get; }
}
