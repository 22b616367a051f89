using System.Buffers.Binary;
using MongoDB.Bson;

namespace StreamPlatform.Standins.Mongo.Wire;

// flagBits uint32 | sections | checksum uint32 when flagged
//   section kind 0: 0x00 | document                                    exactly once, the command
//   section kind 1: 0x01 | size int32 | name cstring | documents       becomes the array `name` of the command
internal readonly record struct OpMsg(MsgFlags Flags, BsonDocument Body)
{
    private const byte BodySection = 0;
    private const byte SequenceSection = 1;

    public bool WantsReply => (Flags & MsgFlags.MoreToCome) == MsgFlags.None;

    public static OpMsg Read(Frame frame)
    {
        var input = new WireInput(frame.Payload);
        var flags = (MsgFlags)input.UInt32();
        if ((flags & MsgFlags.Required & ~(MsgFlags.ChecksumPresent | MsgFlags.MoreToCome)) != MsgFlags.None)
        {
            throw new WireException($"unknown required flag bits {(uint)flags:x}");
        }
        if ((flags & MsgFlags.ChecksumPresent) != MsgFlags.None)
        {
            input = input.Without(Checksum(frame));
        }
        BsonDocument? body = null;
        var sequences = new List<(string Name, BsonArray Documents)>();
        while (!input.AtEnd)
        {
            switch (input.Byte())
            {
                case BodySection when body is null:
                    body = input.Document();
                    break;
                case SequenceSection:
                    sequences.Add(Sequence(ref input));
                    break;
                case var kind:
                    throw new WireException($"unexpected section kind {kind}");
            }
        }
        if (body is null)
        {
            throw new WireException("a message without a body section");
        }
        foreach (var (name, documents) in sequences)
        {
            if (body.Contains(name))
            {
                throw new WireException($"'{name}' is given twice");
            }
            body.Add(name, documents);
        }
        return new OpMsg(flags, body);
    }

    private static (string Name, BsonArray Documents) Sequence(ref WireInput input)
    {
        var section = input.Sized();
        var name = section.CString();
        var documents = new BsonArray();
        while (!section.AtEnd)
        {
            if (documents.Count == WireLimits.MaxWriteBatch)
            {
                throw new WireException($"more than {WireLimits.MaxWriteBatch} documents in a section");
            }
            documents.Add(section.Document());
        }
        return (name, documents);
    }

    // CRC-32C over the whole message, header included, up to the checksum itself.
    private static int Checksum(Frame frame)
    {
        if (frame.Payload.Length < 2 * sizeof(uint))
        {
            throw new WireException("no room for the checksum");
        }
        Span<byte> head = stackalloc byte[MessageHeader.Size];
        frame.Header.Write(head);
        var covered = frame.Payload.Span[..^sizeof(uint)];
        if (Crc32C.Of(head, covered) != BinaryPrimitives.ReadUInt32LittleEndian(frame.Payload.Span[^sizeof(uint)..]))
        {
            throw new WireException("checksum does not match");
        }
        return sizeof(uint);
    }
}
