using System.Buffers;
using System.Buffers.Binary;
using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Storage;
using StreamPlatform.Standins.Mongo.Wire;

namespace StreamPlatform.Standins.Specs.Mongo;

public sealed class WireSpecs
{
    private static readonly BsonDocument Ping = new() { { "ping", 1 }, { "$db", "admin" } };

    [Fact]
    public void A_message_that_comes_byte_by_byte_is_read_once_it_is_whole()
    {
        var bytes = FrameWriter.Msg(7, 0, Ping);
        for (var length = 0; length < bytes.Length; length++)
        {
            var partial = new ReadOnlySequence<byte>(bytes, 0, length);
            Assert.False(FrameReader.TryRead(ref partial, out _));
            Assert.Equal(length, partial.Length);
        }
        var whole = new ReadOnlySequence<byte>([.. bytes, 1, 2, 3]);
        Assert.True(FrameReader.TryRead(ref whole, out var frame));
        Assert.Equal(7, frame.Header.RequestId);
        Assert.Equal(3, whole.Length);
        Assert.Equal(Ping, OpMsg.Read(frame).Body);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(-1)]
    [InlineData(48_000_001)]
    [InlineData(int.MaxValue)]
    public void A_length_outside_the_limits_is_refused_from_the_header_alone(int length)
    {
        var head = new byte[MessageHeader.Size];
        new MessageHeader(length, 1, 0, OpCode.Msg).Write(head);
        Assert.Throws<WireException>(() =>
        {
            var buffer = new ReadOnlySequence<byte>(head);
            FrameReader.TryRead(ref buffer, out _);
        });
    }

    [Theory]
    [InlineData(2012)]
    [InlineData(2004 - 1)]
    [InlineData(0)]
    public void An_opcode_that_is_not_offered_is_refused(int opCode)
    {
        var head = new byte[MessageHeader.Size];
        new MessageHeader(MessageHeader.Size, 1, 0, (OpCode)opCode).Write(head);
        Assert.Throws<WireException>(() =>
        {
            var buffer = new ReadOnlySequence<byte>(head);
            FrameReader.TryRead(ref buffer, out _);
        });
    }

    [Fact]
    public void A_document_sequence_becomes_a_field_of_the_command()
    {
        var first = BsonBytes.Encode(new BsonDocument("_id", 1));
        var second = BsonBytes.Encode(new BsonDocument("_id", 2));
        var sequence = Section("documents", [.. first, .. second]);
        var body = BsonBytes.Encode(new BsonDocument { { "insert", "videos" }, { "$db", "catalog" } });
        var message = OpMsg.Read(Frame(MsgFlags.None, [.. sequence, 0, .. body]));
        Assert.Equal([1, 2], message.Body["documents"].AsBsonArray.Select(document => document["_id"].AsInt32));
        Assert.Equal("videos", message.Body["insert"].AsString);
    }

    [Fact]
    public void A_checksum_is_verified()
    {
        byte[] sections = [0, .. BsonBytes.Encode(Ping)];
        var header = new MessageHeader(MessageHeader.Size + sizeof(uint) + sections.Length + sizeof(uint), 1, 0, OpCode.Msg);
        var message = new byte[header.Length];
        header.Write(message);
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(MessageHeader.Size), (uint)MsgFlags.ChecksumPresent);
        sections.CopyTo(message, MessageHeader.Size + sizeof(uint));
        BinaryPrimitives.WriteUInt32LittleEndian(message.AsSpan(^4..), Crc32C.Of(message.AsSpan(..^4), []));
        Assert.Equal(Ping, OpMsg.Read(new Frame(header, message.AsMemory(MessageHeader.Size))).Body);
        message[^1] ^= 1;
        Assert.Throws<WireException>(() => OpMsg.Read(new Frame(header, message.AsMemory(MessageHeader.Size))));
    }

    [Fact]
    public void Crc32C_gives_the_check_value_of_its_definition() => Assert.Equal(0xE3069283u, Crc32C.Of("123456789"u8, []));

    [Theory]
    [InlineData(1u << 2)]
    [InlineData(1u << 15)]
    public void A_required_flag_that_nobody_knows_is_refused(uint flag) =>
        Assert.Throws<WireException>(() => OpMsg.Read(Frame((MsgFlags)flag, [0, .. BsonBytes.Encode(Ping)])));

    [Fact]
    public void Two_bodies_no_body_and_a_name_given_twice_are_refused()
    {
        byte[] body = [0, .. BsonBytes.Encode(Ping)];
        Assert.Throws<WireException>(() => OpMsg.Read(Frame(MsgFlags.None, [.. body, .. body])));
        Assert.Throws<WireException>(() => OpMsg.Read(Frame(MsgFlags.None, Section("documents", []))));
        Assert.Throws<WireException>(() => OpMsg.Read(Frame(MsgFlags.None, [.. body, .. Section("ping", [])])));
        Assert.Throws<WireException>(() => OpMsg.Read(Frame(MsgFlags.None, [.. body, 2])));
    }

    [Fact]
    public void Every_cut_of_a_document_is_refused()
    {
        var bytes = BsonBytes.Encode(Everything());
        BsonShape.Check(bytes);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<WireException>(() => BsonShape.Check(bytes.AsSpan(..length)));
        }
    }

    [Fact]
    public void What_the_shape_check_passes_can_be_decoded()
    {
        var bytes = BsonBytes.Encode(Everything());
        var random = new Random(20240229);
        var passed = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var mutated = (byte[])bytes.Clone();
            mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            if (Passes(mutated))
            {
                BsonBytes.Decode(mutated);
                passed++;
            }
        }
        Assert.InRange(passed, 1, 20_000);
    }

    [Fact]
    public void A_document_nested_too_deep_is_refused()
    {
        var deep = new BsonDocument();
        for (var level = 0; level < WireLimits.MaxDepth; level++)
        {
            deep = new BsonDocument("a", deep);
        }
        Assert.Throws<WireException>(() => BsonShape.Check(BsonBytes.Encode(deep)));
        BsonShape.Check(BsonBytes.Encode(deep["a"].AsBsonDocument));
    }

    private static bool Passes(byte[] bytes)
    {
        try
        {
            BsonShape.Check(bytes);
            return true;
        }
        catch (WireException)
        {
            return false;
        }
    }

    private static BsonDocument Everything() => new()
    {
        { "double", 1.5 }, { "text", "Grüße" }, { "document", new BsonDocument("x", 1) }, { "array", new BsonArray { 1, "two", BsonNull.Value } },
        { "binary", new BsonBinaryData([1, 2, 3]) }, { "id", ObjectId.GenerateNewId() }, { "yes", true }, { "date", new BsonDateTime(5) },
        { "null", BsonNull.Value }, { "regex", new BsonRegularExpression("^a", "i") }, { "code", new BsonJavaScript("x") }, { "int", 7 },
        { "stamp", new BsonTimestamp(1, 2) }, { "long", 8L }, { "wide", new BsonDecimal128(1.5m) }, { "least", BsonMinKey.Value }, { "most", BsonMaxKey.Value },
    };

    // kind 1: size | name | documents
    private static byte[] Section(string name, byte[] documents)
    {
        byte[] content = [.. System.Text.Encoding.UTF8.GetBytes(name), 0, .. documents];
        var size = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(size, sizeof(int) + content.Length);
        return [1, .. size, .. content];
    }

    private static Frame Frame(MsgFlags flags, byte[] sections)
    {
        var payload = new byte[sizeof(uint) + sections.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(payload, (uint)flags);
        sections.CopyTo(payload, sizeof(uint));
        return new Frame(new MessageHeader(MessageHeader.Size + payload.Length, 1, 0, OpCode.Msg), payload);
    }
}
