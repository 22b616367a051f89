using System.Buffers.Binary;
using System.Numerics;

namespace StreamPlatform.Standins.Cassandra.Storage;

// MurmurHash3 x64-128 as Murmur3Partitioner has it: its first half, with the bytes of the tail taken as signed.
internal static class Murmur3
{
    private const ulong C1 = 0x87c37b91114253d5;
    private const ulong C2 = 0x4cf5ad432745937f;

    public static long Token(ReadOnlySpan<byte> key)
    {
        if (key.IsEmpty)
        {
            return long.MinValue;
        }

        ulong h1 = 0, h2 = 0;
        var blocks = key;
        for (; blocks.Length >= 16; blocks = blocks[16..])
        {
            h1 ^= Mix1(BinaryPrimitives.ReadUInt64LittleEndian(blocks));
            h1 = (BitOperations.RotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
            h2 ^= Mix2(BinaryPrimitives.ReadUInt64LittleEndian(blocks[8..]));
            h2 = (BitOperations.RotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
        }

        ulong k1 = 0, k2 = 0;
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            var signed = (ulong)(sbyte)blocks[i];
            if (i >= 8)
            {
                k2 ^= signed << ((i - 8) * 8);
            }
            else
            {
                k1 ^= signed << (i * 8);
            }
        }

        h2 ^= blocks.Length > 8 ? Mix2(k2) : 0;
        h1 ^= blocks.Length > 0 ? Mix1(k1) : 0;
        h1 ^= (ulong)key.Length;
        h2 ^= (ulong)key.Length;
        h1 += h2;
        h2 += h1;
        h1 = Finish(h1) + Finish(h2);

        // the least token is the ring's beginning and belongs to no key
        return h1 == 1UL << 63 ? long.MaxValue : (long)h1;
    }

    private static ulong Mix1(ulong k) => BitOperations.RotateLeft(k * C1, 31) * C2;

    private static ulong Mix2(ulong k) => BitOperations.RotateLeft(k * C2, 33) * C1;

    private static ulong Finish(ulong k)
    {
        k = (k ^ (k >> 33)) * 0xff51afd7ed558ccd;
        k = (k ^ (k >> 33)) * 0xc4ceb9fe1a85ec53;
        return k ^ (k >> 33);
    }
}
