namespace MongoDB.Bson.IO;

/// <summary>Bytes that may lie in several chunks.</summary>
public interface IByteBuffer : IDisposable
{
    int Capacity { get; }

    bool IsReadOnly { get; }

    int Length { get; set; }

    ArraySegment<byte> AccessBackingBytes(int position);

    void Clear(int position, int count);

    void EnsureCapacity(int minimumCapacity);

    IByteBuffer GetSlice(int position, int length);

    void MakeReadOnly();

    byte GetByte(int position);

    void GetBytes(int position, byte[] destination, int offset, int count);

    void SetByte(int position, byte value);

    void SetBytes(int position, byte[] source, int offset, int count);
}
