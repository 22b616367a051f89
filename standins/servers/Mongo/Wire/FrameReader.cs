using System.Buffers;

namespace StreamPlatform.Standins.Mongo.Wire;

internal static class FrameReader
{
    // False when bytes are missing. A length outside the limits is refused as soon as the header is there, before anything is allocated.
    public static bool TryRead(ref ReadOnlySequence<byte> buffer, out Frame frame)
    {
        frame = default;
        if (buffer.Length < MessageHeader.Size)
        {
            return false;
        }
        Span<byte> head = stackalloc byte[MessageHeader.Size];
        buffer.Slice(0, MessageHeader.Size).CopyTo(head);
        var header = MessageHeader.Read(head);
        if (header.Length is < MessageHeader.Size or > WireLimits.MaxMessage)
        {
            throw new WireException($"message length {header.Length} is outside {MessageHeader.Size}..{WireLimits.MaxMessage}");
        }
        if (header.OpCode is not (OpCode.Msg or OpCode.Query))
        {
            throw new WireException($"opcode {(int)header.OpCode} is not offered");
        }
        if (buffer.Length < header.Length)
        {
            return false;
        }
        var payload = new byte[header.Length - MessageHeader.Size];
        buffer.Slice(MessageHeader.Size, payload.Length).CopyTo(payload);
        buffer = buffer.Slice(header.Length);
        frame = new Frame(header, payload);
        return true;
    }
}
