using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Cassandra.Wire;

namespace Cassandra.Connections;

// One line to a host with many requests on it at once, told apart by their stream ids.
internal sealed class Connection : IAsyncDisposable
{
    private readonly Channel<ReadOnlyMemory<byte>> _outgoing = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PendingRequests _pending;
    private readonly Socket _socket;
    private readonly NetworkStream _stream;
    private readonly Task _running;

    private Connection(IPEndPoint host, Socket socket)
    {
        (Host, _socket) = (host, socket);
        _pending = new PendingRequests(host);
        _stream = new NetworkStream(socket, ownsSocket: true);
        _running = RunAsync();
    }

    public IPEndPoint Host { get; }

    // Done when the line is cut, by whomever.
    public Task Closed => _closed.Task;

    public static async Task<Connection> OpenAsync(IPEndPoint host, string keyspace, ConnectionSettings settings, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(settings.Sockets.ConnectTimeoutMillis);
        var socket = new Socket(host.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = settings.Sockets.TcpNoDelay != false };
        try
        {
            await socket.ConnectAsync(host, timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        var connection = new Connection(host, socket);
        try
        {
            await connection.StartAsync(keyspace, settings).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // The answer, if it is none of an error.
    public async Task<Frame> SendAsync(Opcode opcode, FrameWriter body, int timeoutMilliseconds)
    {
        var (stream, answer) = _pending.Begin();
        if (!_outgoing.Writer.TryWrite(body.Frame(opcode, stream)))
        {
            throw new SocketException((int)SocketError.NotConnected);
        }

        Frame frame;
        try
        {
            frame = timeoutMilliseconds > 0
                ? await answer.WaitAsync(TimeSpan.FromMilliseconds(timeoutMilliseconds)).ConfigureAwait(false)
                : await answer.ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // the stream id is free when the answer comes after all
            throw new OperationTimedOutException(Host, timeoutMilliseconds);
        }

        return frame.Opcode == Opcode.Error ? throw Errors.Read(frame, Host) : frame;
    }

    public async ValueTask DisposeAsync()
    {
        _outgoing.Writer.TryComplete();
        _socket.Dispose();
        await _running.ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private async Task StartAsync(string keyspace, ConnectionSettings settings)
    {
        var timeout = settings.Sockets.ReadTimeoutMillis;
        var started = await SendAsync(Opcode.Startup, Requests.Startup(), timeout).ConfigureAwait(false);
        if (started.Opcode == Opcode.Authenticate)
        {
            if (settings.User is null)
            {
                throw new AuthenticationException("Host requires authentication, but no credentials were given", Host);
            }

            await SendAsync(Opcode.AuthResponse, Requests.Credentials(settings.User, settings.Password), timeout).ConfigureAwait(false);
        }

        if (!string.IsNullOrEmpty(keyspace))
        {
            await SendAsync(Opcode.Query, Requests.Use(keyspace), timeout).ConfigureAwait(false);
        }
    }

    private async Task RunAsync()
    {
        await Task.Yield();
        var writing = WriteAsync();
        Exception reason = new SocketException((int)SocketError.ConnectionReset);
        try
        {
            await ReadAsync(PipeReader.Create(_stream)).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is IOException or SocketException or ObjectDisposedException or ProtocolErrorException)
        {
            reason = failure is ProtocolErrorException ? failure : reason;
        }

        _outgoing.Writer.TryComplete();
        _socket.Dispose();
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _pending.FailAll(reason);
        _closed.TrySetResult();
    }

    private async Task ReadAsync(PipeReader input)
    {
        while (true)
        {
            var read = await input.ReadAsync().ConfigureAwait(false);
            var buffer = read.Buffer;
            while (Frame.TryRead(ref buffer, out var frame))
            {
                _pending.End(frame);
            }

            input.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    // What waits goes in one write.
    private async Task WriteAsync()
    {
        var output = PipeWriter.Create(_stream, new StreamPipeWriterOptions(leaveOpen: true));
        while (await _outgoing.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (_outgoing.Reader.TryRead(out var frame))
            {
                output.Write(frame.Span);
            }

            await output.FlushAsync().ConfigureAwait(false);
        }
    }
}
