using System.Buffers.Binary;
using System.Security.Cryptography;

namespace StreamPlatform.Standins.Cassandra.Types;

// RFC 9562 version 1: 60 bits of 100 ns since 1582, then clock sequence and node.
internal static class TimeUuids
{
    private const int TicksPerMillisecond = 10_000;
    private static readonly long Start = new DateTimeOffset(1582, 10, 15, 0, 0, 0, TimeSpan.Zero).Ticks;
    private static readonly byte[] Node = MakeNode();
    private static readonly Lock Gate = new();
    private static long _last;

    public static byte[] Next(DateTimeOffset now)
    {
        lock (Gate)
        {
            _last = Math.Max(_last + 1, now.Ticks - Start);
            return Make(_last, Node);
        }
    }

    // The least and the greatest of a millisecond, as minTimeuuid and maxTimeuuid make them.
    public static byte[] Least(long unixMilliseconds) => Make(FromUnix(unixMilliseconds), [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80]);

    public static byte[] Greatest(long unixMilliseconds) =>
        Make(FromUnix(unixMilliseconds) + TicksPerMillisecond - 1, [0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F]);

    public static long Ticks(ReadOnlySpan<byte> value) =>
        ((BinaryPrimitives.ReadUInt16BigEndian(value[6..]) & 0x0FFFL) << 48) | ((long)BinaryPrimitives.ReadUInt16BigEndian(value[4..]) << 32) | BinaryPrimitives.ReadUInt32BigEndian(value);

    public static long UnixMilliseconds(ReadOnlySpan<byte> value) => (Ticks(value) + Start - DateTimeOffset.UnixEpoch.Ticks) / TicksPerMillisecond;

    private static long FromUnix(long unixMilliseconds) => (unixMilliseconds * TicksPerMillisecond) + DateTimeOffset.UnixEpoch.Ticks - Start;

    private static byte[] Make(long ticks, ReadOnlySpan<byte> rest)
    {
        var value = new byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(value, (uint)ticks);
        BinaryPrimitives.WriteUInt16BigEndian(value.AsSpan(4), (ushort)(ticks >> 32));
        BinaryPrimitives.WriteUInt16BigEndian(value.AsSpan(6), (ushort)(((ticks >> 48) & 0x0FFF) | 0x1000));
        rest.CopyTo(value.AsSpan(8));
        return value;
    }

    private static byte[] MakeNode()
    {
        var node = RandomNumberGenerator.GetBytes(8);
        node[0] = (byte)((node[0] & 0x3F) | 0x80);
        node[2] |= 0x01;
        return node;
    }
}
