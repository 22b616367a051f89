using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;
using StreamPlatform.Standins.Cassandra.Wire;

namespace StreamPlatform.Standins.Cassandra.Serving;

// One client: reads its requests, works on many at once and answers each under its stream id.
internal sealed class Connection(Engine engine, Stream stream)
{
    private const short EventStream = -1;
    private static readonly Dictionary<string, string[]> Supported = new(StringComparer.Ordinal)
    {
        ["PROTOCOL_VERSIONS"] = ["4/v4"],
        ["COMPRESSION"] = [],
        ["CQL_VERSION"] = [ServerOptions.CqlVersion],
    };

    private readonly ResponseQueue _responses = new(stream);
    private readonly Requests _requests = new(engine);
    private readonly Login _login = new(engine.Options);
    private bool _started;
    private bool _listensToSchema;

    public async Task RunAsync(CancellationToken stopping)
    {
        engine.SchemaChanged += TellSchema;
        var writing = _responses.RunAsync();
        try
        {
            await ReadAsync(PipeReader.Create(stream), stopping);
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException)
        {
            // the client is gone, or the server stops: nobody waits for an answer
        }
        finally
        {
            engine.SchemaChanged -= TellSchema;
            _responses.Complete();
            await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(PipeReader input, CancellationToken stopping)
    {
        while (true)
        {
            var read = await input.ReadAsync(stopping);
            var buffer = read.Buffer;
            while (TryTake(ref buffer, out var goesOn))
            {
                if (!goesOn)
                {
                    return;
                }
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    // False when bytes are missing. A client that speaks another version is told ours, and goes.
    private bool TryTake(ref ReadOnlySequence<byte> buffer, out bool goesOn)
    {
        goesOn = true;
        try
        {
            if (!FrameHeader.TryRead(ref buffer, out var header, out var body))
            {
                return false;
            }

            _ = AnswerAsync(header, body.ToArray());
            return true;
        }
        catch (CqlError wrong)
        {
            Answer(0, wrong);
            goesOn = false;
            return true;
        }
    }

    private async Task AnswerAsync(FrameHeader header, ReadOnlyMemory<byte> body)
    {
        try
        {
            CheckVersion(header);
            var (opcode, write) = await HandleAsync(header.Opcode, body);
            var response = new BodyWriter();
            write(response);
            _responses.Add(response.Frame(opcode, header.Stream));
        }
        catch (CqlError refusal)
        {
            Answer(header.Stream, refusal);
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync(failure.ToString());
            Answer(header.Stream, new CqlError(ErrorCode.ServerError, $"{failure.GetType().Name}: {failure.Message}"));
        }
    }

    private static void CheckVersion(FrameHeader header)
    {
        if (header.Version != FrameHeader.RequestVersion)
        {
            throw CqlError.Protocol($"Invalid or unsupported protocol version ({header.Version}); supported versions are (4/v4)");
        }

        if ((header.Flags & 0x01) != 0)
        {
            throw CqlError.Protocol("Compressed frames are not offered");
        }
    }

    private async Task<(Opcode Opcode, Action<BodyWriter> Write)> HandleAsync(Opcode opcode, ReadOnlyMemory<byte> body)
    {
        switch (opcode)
        {
            case Opcode.Options:
                return (Opcode.Supported, response => response.StringMultimap(Supported));
            case Opcode.Startup:
                return Start(body);
            case Opcode.AuthResponse:
                _login.Check(ReadToken(body));
                return (Opcode.AuthSuccess, response => response.Bytes(null));
        }

        if (!_started || _login.IsRequired)
        {
            throw CqlError.Protocol($"Unexpected message {opcode}, expecting STARTUP, OPTIONS or AUTH_RESPONSE");
        }

        if (opcode == Opcode.Register)
        {
            _listensToSchema |= ReadEvents(body).Contains("SCHEMA_CHANGE", StringComparer.Ordinal);
            return (Opcode.Ready, _ => { });
        }

        var result = opcode switch
        {
            Opcode.Query => await _requests.QueryAsync(body),
            Opcode.Prepare => _requests.Prepare(body),
            Opcode.Execute => await _requests.ExecuteAsync(body),
            Opcode.Batch => await _requests.BatchAsync(body),
            _ => throw CqlError.Protocol($"Unknown opcode {(byte)opcode}"),
        };
        return (Opcode.Result, result.Write);
    }

    private (Opcode Opcode, Action<BodyWriter> Write) Start(ReadOnlyMemory<byte> body)
    {
        var options = new BodyReader(body.Span).StringMap();
        if (options.TryGetValue("COMPRESSION", out var compression))
        {
            throw CqlError.Protocol($"Unknown compression algorithm: {compression}");
        }

        _started = true;
        return _login.IsRequired ? (Opcode.Authenticate, response => response.String(Login.Authenticator)) : (Opcode.Ready, _ => { });
    }

    private static byte[]? ReadToken(ReadOnlyMemory<byte> body) => new BodyReader(body.Span).Bytes();

    private static List<string> ReadEvents(ReadOnlyMemory<byte> body) => new BodyReader(body.Span).StringList();

    private void TellSchema(SchemaChange change)
    {
        if (_listensToSchema)
        {
            var body = new BodyWriter();
            body.String("SCHEMA_CHANGE");
            change.Write(body);
            _responses.Add(body.Frame(Opcode.Event, EventStream));
        }
    }

    private void Answer(short stream, CqlError error)
    {
        var body = new BodyWriter();
        body.Int32((int)error.Code);
        body.String(error.Message);
        error.WriteDetails(body);
        _responses.Add(body.Frame(Opcode.Error, stream));
    }
}
