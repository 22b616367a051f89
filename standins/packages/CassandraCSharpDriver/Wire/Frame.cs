using System.Buffers;
using System.Buffers.Binary;

namespace Cassandra.Wire;

internal enum Opcode : byte
{
    Error = 0x00,
    Startup = 0x01,
    Ready = 0x02,
    Authenticate = 0x03,
    Query = 0x07,
    Result = 0x08,
    Prepare = 0x09,
    Execute = 0x0A,
    Batch = 0x0D,
    AuthResponse = 0x0F,
    AuthSuccess = 0x10,
}

// Native protocol v4: <version><flags><stream: 2><opcode><length: 4> and the body.
internal readonly record struct Frame(short Stream, Opcode Opcode, byte[] Body)
{
    public const int HeaderSize = 9;
    public const byte RequestVersion = 0x04;
    private const byte ResponseVersion = 0x84;
    private const int MaxLength = 256 * 1024 * 1024;

    public static bool TryRead(ref ReadOnlySequence<byte> buffer, out Frame frame)
    {
        frame = default;
        if (buffer.Length < HeaderSize)
        {
            return false;
        }

        Span<byte> header = stackalloc byte[HeaderSize];
        buffer.Slice(0, HeaderSize).CopyTo(header);
        var length = BinaryPrimitives.ReadInt32BigEndian(header[5..]);
        if (header[0] != ResponseVersion || length is < 0 or > MaxLength)
        {
            throw new ProtocolErrorException($"Unexpected frame of version 0x{header[0]:x2} and length {length}");
        }

        if (buffer.Length < HeaderSize + length)
        {
            return false;
        }

        frame = new Frame(BinaryPrimitives.ReadInt16BigEndian(header[2..]), (Opcode)header[4], buffer.Slice(HeaderSize, length).ToArray());
        buffer = buffer.Slice(HeaderSize + length);
        return true;
    }
}
