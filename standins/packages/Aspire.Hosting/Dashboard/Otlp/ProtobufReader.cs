using System.Buffers.Binary;
using System.Text;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>
/// Walks over the fields of one protobuf message: a varint key (number &lt;&lt; 3 | wire type), then a value of that wire type
/// (0 varint, 1 eight bytes, 2 length and bytes, 5 four bytes). https://protobuf.dev/programming-guides/encoding
/// </summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> message)
{
    private const int Varint = 0;
    private const int Eight = 1;
    private const int Counted = 2;
    private const int Four = 5;

    private ReadOnlySpan<byte> _rest = message;
    private int _wireType;

    public int Field { get; private set; }

    public bool Next()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        var key = ReadVarint();
        Field = (int)(key >> 3);
        _wireType = (int)(key & 7);
        return true;
    }

    public ulong Number() => _wireType switch
    {
        Varint => ReadVarint(),
        Eight => BinaryPrimitives.ReadUInt64LittleEndian(Take(8)),
        Four => BinaryPrimitives.ReadUInt32LittleEndian(Take(4)),
        _ => throw Malformed(),
    };

    public long Signed() => (long)Number();

    public double Double() => BitConverter.UInt64BitsToDouble(Number());

    public ReadOnlySpan<byte> Bytes() => _wireType == Counted ? Take(ReadVarint()) : throw Malformed();

    public string Text() => Encoding.UTF8.GetString(Bytes());

    public string Hex() => Convert.ToHexStringLower(Bytes());

    public void Skip()
    {
        if (_wireType == Counted)
        {
            Bytes();
        }
        else
        {
            Number();
        }
    }

    /// <summary>The last field of that number; empty when there is none.</summary>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> message, int field)
    {
        var found = ReadOnlySpan<byte>.Empty;
        var reader = new ProtobufReader(message);
        while (reader.Next())
        {
            if (reader.Field == field)
            {
                found = reader.Bytes();
            }
            else
            {
                reader.Skip();
            }
        }

        return found;
    }

    private static InvalidDataException Malformed() => new("The body is not a protobuf message.");

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Malformed();
    }

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)_rest.Length)
        {
            throw Malformed();
        }

        var taken = _rest[..(int)count];
        _rest = _rest[(int)count..];
        return taken;
    }
}
