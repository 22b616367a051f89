using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Cassandra;

/// <summary>An id that has its moment in it: a UUID of version 1.</summary>
public struct TimeUuid : IEquatable<TimeUuid>, IComparable<TimeUuid>
{
    private static readonly long Start = new DateTimeOffset(1582, 10, 15, 0, 0, 0, TimeSpan.Zero).Ticks;
    private static readonly byte[] Node = RandomNode();
    private static readonly byte[] Clock = RandomNumberGenerator.GetBytes(2);
    private static long _last;
    private readonly Guid _value;

    private TimeUuid(Guid value) => _value = value;

    private TimeUuid(byte[] nodeId, byte[] clockId, long ticks)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, (uint)ticks);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[4..], (ushort)(ticks >> 32));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(((ticks >> 48) & 0x0FFF) | 0x1000));
        bytes[8] = clockId[0];
        bytes[9] = clockId[1];
        nodeId.CopyTo(bytes[10..]);
        _value = new Guid(bytes, bigEndian: true);
    }

    public static TimeUuid NewId() => NewId(TimeProvider.System.GetUtcNow());

    public static TimeUuid NewId(DateTimeOffset date)
    {
        var ticks = date.UtcTicks - Start;
        while (true)
        {
            // two of one moment stay apart
            var last = Interlocked.Read(ref _last);
            var next = last / TimeSpan.TicksPerMillisecond == ticks / TimeSpan.TicksPerMillisecond ? Math.Max(ticks, last + 1) : ticks;
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return new TimeUuid(Node, [(byte)((Clock[0] & 0x3F) | 0x80), Clock[1]], next);
            }
        }
    }

    public static TimeUuid NewId(byte[] nodeId, byte[] clockId, DateTimeOffset date)
    {
        ArgumentNullException.ThrowIfNull(nodeId);
        ArgumentNullException.ThrowIfNull(clockId);
        return new TimeUuid(nodeId, [(byte)((clockId[0] & 0x3F) | 0x80), clockId[1]], date.UtcTicks - Start);
    }

    /// <summary>The least of all that could be made at a moment, for the lower end of a range.</summary>
    public static TimeUuid Min(DateTimeOffset timestamp) => new([0x80, 0x80, 0x80, 0x80, 0x80, 0x80], [0x80, 0x80], timestamp.UtcTicks - Start);

    /// <summary>The greatest of all that could be made at a moment, for the upper end of a range.</summary>
    public static TimeUuid Max(DateTimeOffset timestamp) => new([0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F], [0x7F, 0x7F], timestamp.UtcTicks - Start);

    public static TimeUuid Parse(string input) => new(Guid.Parse(input));

    public DateTimeOffset GetDate()
    {
        Span<byte> bytes = stackalloc byte[16];
        _value.TryWriteBytes(bytes, bigEndian: true, out _);
        return new DateTimeOffset(TicksOf(bytes) + Start, TimeSpan.Zero);
    }

    public Guid ToGuid() => _value;

    public byte[] ToByteArray() => _value.ToByteArray();

    public bool Equals(TimeUuid other) => _value == other._value;

    public override bool Equals(object obj) => obj is TimeUuid other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode();

    public int CompareTo(TimeUuid other)
    {
        var byTime = GetDate().CompareTo(other.GetDate());
        return byTime != 0 ? byTime : _value.ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(other._value.ToByteArray(bigEndian: true));
    }

    public override string ToString() => _value.ToString();

    public static implicit operator Guid(TimeUuid value) => value.ToGuid();

    public static implicit operator TimeUuid(Guid value) => new(value);

    public static bool operator ==(TimeUuid id1, TimeUuid id2) => id1.Equals(id2);

    public static bool operator !=(TimeUuid id1, TimeUuid id2) => !id1.Equals(id2);

    private static long TicksOf(ReadOnlySpan<byte> bytes) =>
        ((BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]) & 0x0FFFL) << 48)
        | ((long)BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]) << 32)
        | BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static byte[] RandomNode()
    {
        var node = RandomNumberGenerator.GetBytes(6);
        node[0] |= 0x01;
        return node;
    }
}
