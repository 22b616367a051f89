using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MongoDB.Bson;

/// <summary>Twelve bytes: seconds, a random value of the process, a counter.</summary>
public readonly partial struct ObjectId : IComparable<ObjectId>, IEquatable<ObjectId>
{
    private static readonly byte[] ProcessRandom = RandomNumberGenerator.GetBytes(5);
    private static int lastIncrement = RandomNumberGenerator.GetInt32(0x1000000);

    private readonly int _a;
    private readonly int _b;
    private readonly int _c;

    public ObjectId(byte[] bytes)
        : this(WholeId(bytes))
    {
    }

    public ObjectId(string value)
        : this(WholeId(FromHex(value ?? throw new ArgumentNullException(nameof(value)))))
    {
    }

    internal ObjectId(ReadOnlySpan<byte> span)
    {
        _a = BinaryPrimitives.ReadInt32BigEndian(span);
        _b = BinaryPrimitives.ReadInt32BigEndian(span[4..]);
        _c = BinaryPrimitives.ReadInt32BigEndian(span[8..]);
    }

    public static ObjectId Empty => default;

    public int Timestamp => _a;

    public DateTime CreationTime => BsonConstants.UnixEpoch.AddSeconds((uint)Timestamp);

    public static bool operator ==(ObjectId lhs, ObjectId rhs) => lhs.Equals(rhs);

    public static bool operator !=(ObjectId lhs, ObjectId rhs) => !lhs.Equals(rhs);

    public static bool operator <(ObjectId lhs, ObjectId rhs) => lhs.CompareTo(rhs) < 0;

    public static bool operator <=(ObjectId lhs, ObjectId rhs) => lhs.CompareTo(rhs) <= 0;

    public static bool operator >(ObjectId lhs, ObjectId rhs) => lhs.CompareTo(rhs) > 0;

    public static bool operator >=(ObjectId lhs, ObjectId rhs) => lhs.CompareTo(rhs) >= 0;

    public static ObjectId GenerateNewId() => GenerateNewId((int)(uint)TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());

    public static ObjectId GenerateNewId(DateTime timestamp) =>
        GenerateNewId((int)(uint)(BsonUtils.ToMillisecondsSinceEpoch(timestamp) / 1000));

    public static ObjectId GenerateNewId(int timestamp)
    {
        var increment = Interlocked.Increment(ref lastIncrement);
        Span<byte> bytes = stackalloc byte[12];
        BinaryPrimitives.WriteInt32BigEndian(bytes, timestamp);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], increment);
        ProcessRandom.CopyTo(bytes[4..]);
        return new ObjectId(bytes);
    }

    public static ObjectId Parse(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, out var id) ? id : throw new FormatException($"'{s}' is not a valid 24 digit hex string.");
    }

    public static bool TryParse(string s, out ObjectId objectId) => TryParse(s.AsSpan(), out objectId);

    public static bool TryParse(ReadOnlySpan<char> s, out ObjectId objectId)
    {
        Span<byte> bytes = stackalloc byte[12];
        var valid = s.Length == 24 && Convert.FromHexString(s, bytes, out _, out _) == System.Buffers.OperationStatus.Done;
        objectId = valid ? new ObjectId(bytes) : default;
        return valid;
    }

    public int CompareTo(ObjectId other)
    {
        var order = ((uint)_a).CompareTo((uint)other._a);
        if (order == 0)
        {
            order = ((uint)_b).CompareTo((uint)other._b);
        }
        return order != 0 ? order : ((uint)_c).CompareTo((uint)other._c);
    }

    public bool Equals(ObjectId rhs) => _a == rhs._a && _b == rhs._b && _c == rhs._c;

    public override bool Equals(object obj) => obj is ObjectId id && Equals(id);

    public override int GetHashCode() => HashCode.Combine(_a, _b, _c);

    public byte[] ToByteArray()
    {
        var bytes = new byte[12];
        ToByteSpan(bytes);
        return bytes;
    }

    public void ToByteArray(byte[] destination, int offset)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ToByteSpan(destination.AsSpan(offset));
    }

    public void ToByteSpan(Span<byte> destination)
    {
        BinaryPrimitives.WriteInt32BigEndian(destination, _a);
        BinaryPrimitives.WriteInt32BigEndian(destination[4..], _b);
        BinaryPrimitives.WriteInt32BigEndian(destination[8..], _c);
    }

    public override string ToString() => BsonUtils.ToHexString(ToByteArray());

    private static ReadOnlySpan<byte> WholeId(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return bytes.Length == 12 ? bytes : throw new ArgumentException("Byte array must be 12 bytes long", nameof(bytes));
    }

    private static byte[] FromHex(string value) => BsonUtils.ParseHexString(value);
}
