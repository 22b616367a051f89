using System.Buffers.Binary;
using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo.Wire;

internal static class FrameWriter
{
    // flagBits uint32 | 0x00 | document
    private const int MsgPreamble = sizeof(uint) + 1;

    // responseFlags int32 | cursorID int64 | startingFrom int32 | numberReturned int32 | document
    private const int ReplyPreamble = 20;
    private const int NumberReturnedAt = 16;

    public static byte[] Msg(int requestId, int responseTo, BsonDocument body) =>
        Message(OpCode.Msg, requestId, responseTo, MsgPreamble, body);

    public static byte[] Reply(int requestId, int responseTo, BsonDocument body)
    {
        var message = Message(OpCode.Reply, requestId, responseTo, ReplyPreamble, body);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(MessageHeader.Size + NumberReturnedAt), 1);
        return message;
    }

    private static byte[] Message(OpCode opCode, int requestId, int responseTo, int preamble, BsonDocument body)
    {
        var message = BsonBytes.Encode(body, MessageHeader.Size + preamble);
        new MessageHeader(message.Length, requestId, responseTo, opCode).Write(message);
        return message;
    }
}
