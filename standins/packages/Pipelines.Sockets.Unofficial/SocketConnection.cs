using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;

namespace Pipelines.Sockets.Unofficial;

/// <summary>A duplex pipe over a connected socket.</summary>
public sealed class SocketConnection : IMeasuredDuplexPipe, IDisposable
{
    private readonly Pipe _incoming;
    private readonly Pipe _outgoing;
    private readonly string _name;
    private long _bytesRead;
    private long _bytesSent;
    private int _lastReceived;
    private int _shutdownKind;
    private int _socketError;

    private SocketConnection(Socket socket, PipeOptions? sendPipeOptions, PipeOptions? receivePipeOptions, string? name)
    {
        Socket = socket;
        _name = string.IsNullOrWhiteSpace(name) ? nameof(SocketConnection) : name.Trim();
        _incoming = new Pipe(receivePipeOptions ?? PipeOptions.Default);
        _outgoing = new Pipe(sendPipeOptions ?? PipeOptions.Default);
        _ = Task.Run(ReceiveAsync);
        _ = Task.Run(SendAsync);
    }

    /// <summary>What came from the peer.</summary>
    public PipeReader Input => _incoming.Reader;

    /// <summary>What goes to the peer.</summary>
    public PipeWriter Output => _outgoing.Writer;

    /// <summary>The socket.</summary>
    public Socket Socket { get; }

    /// <summary>What ended the connection first.</summary>
    public PipeShutdownKind ShutdownKind => (PipeShutdownKind)Volatile.Read(ref _shutdownKind);

    /// <summary>The error behind <see cref="ShutdownKind"/>, if it was one of the socket.</summary>
    public SocketError SocketError => (SocketError)Volatile.Read(ref _socketError);

    /// <summary>Bytes received so far.</summary>
    public long BytesRead => Interlocked.Read(ref _bytesRead);

    /// <summary>Bytes sent so far.</summary>
    public long BytesSent => Interlocked.Read(ref _bytesSent);

    /// <summary>How many bytes the last receive brought.</summary>
    public int LastReceived => Volatile.Read(ref _lastReceived);

    long IMeasuredDuplexPipe.TotalBytesSent => BytesSent;

    long IMeasuredDuplexPipe.TotalBytesReceived => BytesRead;

    /// <summary>Starts receiving from and sending to a connected socket.</summary>
    public static SocketConnection Create(
        Socket socket,
        PipeOptions? sendPipeOptions,
        PipeOptions? receivePipeOptions,
        SocketConnectionOptions socketConnectionOptions = SocketConnectionOptions.None,
        string? name = null)
    {
        ArgumentNullException.ThrowIfNull(socket);
        return new SocketConnection(socket, sendPipeOptions, receivePipeOptions, name);
    }

    /// <summary>Nothing to check: everything behind this assembly is part of the runtime.</summary>
    public static void AssertDependencies()
    {
    }

    /// <summary>Sends small packets at once.</summary>
    public static void SetRecommendedClientOptions(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        if (socket.AddressFamily != AddressFamily.Unix)
        {
            socket.NoDelay = true;
        }
    }

    /// <summary>Remembers that the protocol ended the connection, unless something else did before.</summary>
    public bool TrySetProtocolShutdown(PipeShutdownKind kind) =>
        kind is PipeShutdownKind.ProtocolExitClient or PipeShutdownKind.ProtocolExitServer && TryEnd(kind);

    /// <summary>What waits where.</summary>
    public Counters GetCounters()
    {
        try
        {
            return new Counters(Socket.Available);
        }
        catch (ObjectDisposedException)
        {
            return new Counters(0);
        }
        catch (SocketException)
        {
            return new Counters(0);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        TryEnd(PipeShutdownKind.PipeDisposed);
        Socket.Dispose();
    }

    /// <inheritdoc />
    public override string ToString() => _name;

    private async Task ReceiveAsync()
    {
        Exception? error = null;
        try
        {
            var ended = await PipePump.FillAsync(_incoming.Writer, memory => Socket.ReceiveAsync(memory, SocketFlags.None), Received)
                .ConfigureAwait(false);
            TryEnd(ended ? PipeShutdownKind.ReadEndOfStream : PipeShutdownKind.ReadFlushCompleted);
        }
        catch (SocketException e)
        {
            TryEnd(PipeShutdownKind.ReadSocketError, e.SocketErrorCode);
            error = e.SocketErrorCode switch
            {
                SocketError.ConnectionReset => new ConnectionResetException(e.Message, e),
                // the own side closed the socket: an end, not a failure
                SocketError.OperationAborted or SocketError.Interrupted or SocketError.Shutdown => null,
                _ => e,
            };
        }
        catch (ObjectDisposedException)
        {
            TryEnd(PipeShutdownKind.ReadDisposed);
        }
        catch (Exception e)
        {
            TryEnd(PipeShutdownKind.ReadException);
            error = e;
        }

        await _incoming.Writer.CompleteAsync(error).ConfigureAwait(false);
        Shutdown(SocketShutdown.Receive);
    }

    private async Task SendAsync()
    {
        Exception? error = null;
        try
        {
            await PipePump.DrainAsync(_outgoing.Reader, SendAsync).ConfigureAwait(false);
            TryEnd(PipeShutdownKind.WriteEndOfStream);
        }
        catch (SocketException e)
        {
            TryEnd(PipeShutdownKind.WriteSocketError, e.SocketErrorCode);
            error = e.SocketErrorCode == SocketError.ConnectionReset ? new ConnectionResetException(e.Message, e) : e;
        }
        catch (ObjectDisposedException)
        {
            TryEnd(PipeShutdownKind.WriteDisposed);
        }
        catch (Exception e)
        {
            TryEnd(PipeShutdownKind.WriteException);
            error = e;
        }

        await _outgoing.Reader.CompleteAsync(error).ConfigureAwait(false);
        Shutdown(SocketShutdown.Send);
    }

    private async ValueTask SendAsync(ReadOnlySequence<byte> buffer)
    {
        foreach (var segment in buffer)
        {
            var rest = segment;
            while (!rest.IsEmpty)
            {
                var count = await Socket.SendAsync(rest, SocketFlags.None).ConfigureAwait(false);
                Interlocked.Add(ref _bytesSent, count);
                rest = rest[count..];
            }
        }
    }

    private void Received(int count)
    {
        Volatile.Write(ref _lastReceived, count);
        Interlocked.Add(ref _bytesRead, count);
    }

    private bool TryEnd(PipeShutdownKind kind, SocketError error = SocketError.Success)
    {
        var first = Interlocked.CompareExchange(ref _shutdownKind, (int)kind, (int)PipeShutdownKind.None) == (int)PipeShutdownKind.None;
        if (first)
        {
            Volatile.Write(ref _socketError, (int)error);
        }

        return first;
    }

    private void Shutdown(SocketShutdown how)
    {
        try
        {
            Socket.Shutdown(how);
        }
        catch (SocketException)
        {
            // the peer was faster
        }
        catch (ObjectDisposedException)
        {
            // so was the owner
        }
    }

    /// <summary>What waits where, in bytes.</summary>
    public readonly struct Counters
    {
        internal Counters(long available) => BytesAvailableOnSocket = available;

        /// <summary>In the socket.</summary>
        public long BytesAvailableOnSocket { get; }

        /// <summary>In the outgoing pipe: unknown.</summary>
        public long BytesWaitingToBeSent => -1;

        /// <summary>In the incoming pipe: unknown.</summary>
        public long BytesWaitingToBeRead => -1;
    }
}
