using System.Buffers;
using System.Buffers.Binary;

namespace StreamPlatform.Standins.Cassandra.Wire;

// Native protocol v4, section 2:
//   0         8        16        24        32         40
//   +---------+---------+---------+---------+---------+
//   | version |  flags  |      stream       | opcode  |
//   +---------+---------+---------+---------+---------+
//   |                length                 |  body …
//   +---------+---------+---------+---------+
internal readonly record struct FrameHeader(byte Version, byte Flags, short Stream, Opcode Opcode, int Length)
{
    public const int Size = 9;
    public const byte RequestVersion = 0x04;
    public const byte ResponseVersion = 0x84;

    // native_transport_max_frame_size of the original
    private const int MaxLength = 16 * 1024 * 1024;

    public static bool TryRead(ref ReadOnlySequence<byte> buffer, out FrameHeader header, out ReadOnlySequence<byte> body)
    {
        header = default;
        body = default;
        if (buffer.Length < Size)
        {
            return false;
        }

        Span<byte> bytes = stackalloc byte[Size];
        buffer.Slice(0, Size).CopyTo(bytes);
        header = new FrameHeader(bytes[0], bytes[1], BinaryPrimitives.ReadInt16BigEndian(bytes[2..]), (Opcode)bytes[4], BinaryPrimitives.ReadInt32BigEndian(bytes[5..]));
        if (header.Length is < 0 or > MaxLength)
        {
            throw CqlError.Protocol($"Request is too big: length {header.Length} exceeds maximum allowed length {MaxLength}.");
        }

        if (buffer.Length < Size + header.Length)
        {
            return false;
        }

        body = buffer.Slice(Size, header.Length);
        buffer = buffer.Slice(Size + header.Length);
        return true;
    }
}
