using System.Buffers;
using System.Net;
using System.Net.Sockets;
using MongoDB.Bson;
using StreamPlatform.Standins.Mongo.Wire;

namespace StreamPlatform.Standins.Specs.Mongo;

// Speaks OP_MSG by itself: what no driver would send can be sent with it.
internal sealed class WireClient : IAsyncDisposable
{
    private readonly TcpClient _client = new();
    private int _requestId;

    public static async Task<WireClient> ConnectAsync(IPEndPoint address)
    {
        var client = new WireClient();
        await client._client.ConnectAsync(address);
        return client;
    }

    public async Task<BsonDocument> RunAsync(BsonDocument command)
    {
        await SendAsync(FrameWriter.Msg(++_requestId, 0, command));
        return await ReceiveAsync() ?? throw new IOException("the server closed the connection");
    }

    public Task SendAsync(byte[] bytes) => _client.GetStream().WriteAsync(bytes).AsTask();

    // Null when the server has closed the connection.
    public async Task<BsonDocument?> ReceiveAsync()
    {
        var stream = _client.GetStream();
        var head = new byte[MessageHeader.Size];
        if (await stream.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return null;
        }
        var message = new byte[MessageHeader.Read(head).Length];
        head.CopyTo(message, 0);
        await stream.ReadExactlyAsync(message.AsMemory(head.Length));
        return MessageHeader.Read(head).OpCode == OpCode.Reply
            ? new WireInput(message.AsMemory(MessageHeader.Size + 20)).Document()
            : OpMsg.Read(new Frame(MessageHeader.Read(head), message.AsMemory(head.Length))).Body;
    }

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}
