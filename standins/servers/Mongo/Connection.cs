using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using StreamPlatform.Standins.Mongo.Commands;
using StreamPlatform.Standins.Mongo.Wire;

namespace StreamPlatform.Standins.Mongo;

// One client's socket: messages in, one after another, replies out.
internal sealed class Connection(MongoServer server, Socket socket, int id)
{
    private readonly ClientState _client = new(id, (IPEndPoint)socket.LocalEndPoint!);
    private readonly CommandRunner _commands = new(server);
    private int _lastRequestId;

    public async Task RunAsync(CancellationToken stopping)
    {
        socket.NoDelay = true;
        await using var stream = new NetworkStream(socket);
        var input = PipeReader.Create(stream);
        try
        {
            while (true)
            {
                var read = await input.ReadAsync(stopping);
                var buffer = read.Buffer;
                while (FrameReader.TryRead(ref buffer, out var frame))
                {
                    if (await AnswerAsync(frame) is { } reply)
                    {
                        await stream.WriteAsync(reply, stopping);
                    }
                }
                input.AdvanceTo(buffer.Start, buffer.End);
                if (read.IsCompleted)
                {
                    return;
                }
            }
        }
        catch (Exception ended) when (ended is IOException or SocketException or OperationCanceledException or WireException)
        {
            // The client is gone, the server stops, or what came was no message.
        }
        finally
        {
            await input.CompleteAsync();
        }
    }

    private async Task<byte[]?> AnswerAsync(Frame frame)
    {
        var requestId = frame.Header.RequestId;
        if (frame.Header.OpCode == OpCode.Query)
        {
            var query = OpQuery.Read(frame);
            return FrameWriter.Reply(++_lastRequestId, requestId, await _commands.RunLegacyAsync(query, _client));
        }
        var message = OpMsg.Read(frame);
        var reply = await _commands.RunAsync(message.Body, _client);
        return message.WantsReply ? FrameWriter.Msg(++_lastRequestId, requestId, reply) : null;
    }
}
