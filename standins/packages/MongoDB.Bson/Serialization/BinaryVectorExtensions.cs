using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace MongoDB.Bson.Serialization;

/// <summary>Vectors to binary data.</summary>
public static class BinaryVectorExtensions
{
    /// <summary>Data type, padding, items in little endian.</summary>
    public static BsonBinaryData ToBsonBinaryData<TItem>(this BinaryVector<TItem> binaryVector)
        where TItem : struct
    {
        ArgumentNullException.ThrowIfNull(binaryVector);
        var items = MemoryMarshal.AsBytes(binaryVector.Data.Span);
        var bytes = new byte[2 + items.Length];
        bytes[0] = (byte)binaryVector.DataType;
        bytes[1] = binaryVector is BinaryVectorPackedBit bits ? bits.Padding : (byte)0;
        items.CopyTo(bytes.AsSpan(2));
        if (!BitConverter.IsLittleEndian && binaryVector is BinaryVectorFloat32 floats)
        {
            for (var i = 0; i < floats.Data.Length; i++)
            {
                BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(2 + (i * 4)), floats.Data.Span[i]);
            }
        }
        return new BsonBinaryData(bytes, BsonBinarySubType.Vector);
    }
}
