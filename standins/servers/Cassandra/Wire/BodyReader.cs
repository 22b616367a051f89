using System.Buffers.Binary;
using System.Text;

namespace StreamPlatform.Standins.Cassandra.Wire;

// The notations of native protocol v4, section 3.
internal ref struct BodyReader(ReadOnlySpan<byte> rest)
{
    private ReadOnlySpan<byte> _rest = rest;

    public byte Byte() => Take(1)[0];

    public short Int16() => BinaryPrimitives.ReadInt16BigEndian(Take(2));

    public int UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public int Int32() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64BigEndian(Take(8));

    public string String() => Encoding.UTF8.GetString(Take(UInt16()));

    public string LongString() => Encoding.UTF8.GetString(Take(Int32()));

    public byte[] ShortBytes() => Take(UInt16()).ToArray();

    public byte[]? Bytes()
    {
        var length = Int32();
        return length < 0 ? null : Take(length).ToArray();
    }

    // -1 is null, -2 is "not set".
    public byte[]? Value()
    {
        var length = Int32();
        return length switch
        {
            -1 => null,
            -2 => QueryParameters.Unset,
            < 0 => throw CqlError.Protocol($"Invalid value length {length}"),
            _ => Take(length).ToArray(),
        };
    }

    public List<string> StringList()
    {
        var list = new List<string>();
        for (var count = UInt16(); count > 0; count--)
        {
            list.Add(String());
        }

        return list;
    }

    public Dictionary<string, string> StringMap()
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var count = UInt16(); count > 0; count--)
        {
            map[String()] = String();
        }

        return map;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _rest.Length)
        {
            throw CqlError.Protocol("Not enough bytes to read the message");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
