using System.Buffers.Binary;

namespace StreamPlatform.Standins.Cassandra.Storage;

// One value as it is, or of several <length><value><0> each: what drivers hash, too.
internal sealed record PartitionKey(long Token, byte[] Bytes)
{
    private const int MaxLength = ushort.MaxValue;

    public static PartitionKey Of(IReadOnlyList<byte[]> values)
    {
        if (values.Any(value => value.Length > MaxLength))
        {
            throw CqlError.Invalid($"Key length is longer than maximum of {MaxLength}");
        }

        if (values.Count == 1 && values[0].Length == 0)
        {
            throw CqlError.Invalid("Key may not be empty");
        }

        var bytes = values.Count == 1 ? values[0] : Compose(values);
        return new PartitionKey(Murmur3.Token(bytes), bytes);
    }

    public byte[][] Values(int count)
    {
        if (count == 1)
        {
            return [Bytes];
        }

        var values = new byte[count][];
        var rest = Bytes.AsSpan();
        for (var i = 0; i < count; i++)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest);
            values[i] = rest.Slice(2, length).ToArray();
            rest = rest[(length + 3)..];
        }

        return values;
    }

    private static byte[] Compose(IReadOnlyList<byte[]> values)
    {
        var bytes = new byte[values.Sum(value => value.Length + 3)];
        var at = 0;
        foreach (var value in values)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)value.Length);
            value.CopyTo(bytes, at + 2);
            at += value.Length + 3;
        }

        return bytes;
    }
}
