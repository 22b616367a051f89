using System.Buffers.Binary;
using System.Text;
using Cassandra.Serialization;

namespace Cassandra.Wire;

// Builds one request; the header comes when the stream id is known.
internal sealed class FrameWriter
{
    private byte[] _bytes = new byte[256];
    private int _length = Wire.Frame.HeaderSize;

    public ReadOnlyMemory<byte> Frame(Opcode opcode, short stream)
    {
        _bytes[0] = Wire.Frame.RequestVersion;
        BinaryPrimitives.WriteInt16BigEndian(_bytes.AsSpan(2), stream);
        _bytes[4] = (byte)opcode;
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(5), _length - Wire.Frame.HeaderSize);
        return _bytes.AsMemory(0, _length);
    }

    public FrameWriter Byte(byte value)
    {
        Reserve(1)[0] = value;
        return this;
    }

    public FrameWriter Int16(int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(Reserve(2), checked((ushort)value));
        return this;
    }

    public FrameWriter Int32(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(Reserve(4), value);
        return this;
    }

    public FrameWriter Int64(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(Reserve(8), value);
        return this;
    }

    public FrameWriter String(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Int16(bytes.Length);
        return Raw(bytes);
    }

    public FrameWriter LongString(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Int32(bytes.Length);
        return Raw(bytes);
    }

    public FrameWriter ShortBytes(byte[] value)
    {
        Int16(value.Length);
        return Raw(value);
    }

    // -1 is null, -2 is "not set".
    public FrameWriter Value(byte[] value)
    {
        if (value is null || ReferenceEquals(value, ValueEncoder.NotSet))
        {
            return Int32(value is null ? -1 : -2);
        }

        Int32(value.Length);
        return Raw(value);
    }

    private FrameWriter Raw(byte[] value)
    {
        value.CopyTo(Reserve(value.Length));
        return this;
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
