using System.Buffers.Binary;
using System.Net;
using System.Text;

namespace StreamPlatform.Standins.Cassandra.Wire;

// Builds one response frame; the header is written when the body's length is known.
internal sealed class BodyWriter
{
    private byte[] _bytes = new byte[256];
    private int _length = FrameHeader.Size;

    public int Length => _length;

    public ReadOnlyMemory<byte> Frame(Opcode opcode, short stream)
    {
        _bytes[0] = FrameHeader.ResponseVersion;
        _bytes[1] = 0;
        BinaryPrimitives.WriteInt16BigEndian(_bytes.AsSpan(2), stream);
        _bytes[4] = (byte)opcode;
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(5), _length - FrameHeader.Size);
        return _bytes.AsMemory(0, _length);
    }

    public void Byte(byte value) => Reserve(1)[0] = value;

    public void Int16(short value) => BinaryPrimitives.WriteInt16BigEndian(Reserve(2), value);

    public void Int32(int value) => BinaryPrimitives.WriteInt32BigEndian(Reserve(4), value);

    public void Int32At(int position, int value) => BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(position), value);

    public void String(string value)
    {
        var count = Encoding.UTF8.GetByteCount(value);
        Int16((short)count);
        Encoding.UTF8.GetBytes(value, Reserve(count));
    }

    public void ShortBytes(ReadOnlySpan<byte> value)
    {
        Int16((short)value.Length);
        value.CopyTo(Reserve(value.Length));
    }

    public void Bytes(byte[]? value)
    {
        if (value is null)
        {
            Int32(-1);
            return;
        }

        Int32(value.Length);
        value.CopyTo(Reserve(value.Length));
    }

    public void StringList(IReadOnlyCollection<string> values)
    {
        Int16((short)values.Count);
        foreach (var value in values)
        {
            String(value);
        }
    }

    public void StringMultimap(IReadOnlyDictionary<string, string[]> values)
    {
        Int16((short)values.Count);
        foreach (var (key, list) in values)
        {
            String(key);
            StringList(list);
        }
    }

    public void Inet(IPEndPoint address)
    {
        var bytes = address.Address.GetAddressBytes();
        Byte((byte)bytes.Length);
        bytes.CopyTo(Reserve(bytes.Length));
        Int32(address.Port);
    }

    private Span<byte> Reserve(int count)
    {
        if (_length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
        }

        var span = _bytes.AsSpan(_length, count);
        _length += count;
        return span;
    }
}
