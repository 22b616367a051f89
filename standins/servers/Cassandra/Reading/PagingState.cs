using System.Buffers.Binary;
using StreamPlatform.Standins.Cassandra.Storage;

namespace StreamPlatform.Standins.Cassandra.Reading;

// Where the next page begins: behind this row, and how many rows may still come, of all and of this partition.
// <length><partition><length><clustering><left><left in partition>
internal sealed record PagingState(PartitionKey Partition, byte[] Key, int Left, int LeftInPartition)
{
    public byte[] Write()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(Partition.Bytes.Length);
        writer.Write(Partition.Bytes);
        writer.Write(Key.Length);
        writer.Write(Key);
        writer.Write(Left);
        writer.Write(LeftInPartition);
        return bytes.ToArray();
    }

    public static PagingState Read(ReadOnlySpan<byte> state)
    {
        try
        {
            var partition = Take(ref state);
            var key = Take(ref state);
            return new PagingState(
                new PartitionKey(Murmur3.Token(partition), partition), key, BinaryPrimitives.ReadInt32LittleEndian(state), BinaryPrimitives.ReadInt32LittleEndian(state[4..]));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw CqlError.Protocol("Invalid value for the paging state");
        }
    }

    private static byte[] Take(ref ReadOnlySpan<byte> state)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(state);
        var taken = state.Slice(4, length).ToArray();
        state = state[(4 + length)..];
        return taken;
    }
}
