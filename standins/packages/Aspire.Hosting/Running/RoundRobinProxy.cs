using System.Net;
using System.Net.Sockets;

namespace Aspire.Hosting.Running;

/// <summary>One port for several replicas: each connection goes to the next replica that answers.</summary>
internal sealed class RoundRobinProxy : IAsyncDisposable
{
    private readonly TcpListener[] _listeners;
    private readonly int[] _targets;
    private readonly CancellationTokenSource _stop = new();
    private int _next = -1;

    private RoundRobinProxy(TcpListener[] listeners, int[] targets)
    {
        _listeners = listeners;
        _targets = targets;
    }

    public static RoundRobinProxy Listen(int port, int[] targets)
    {
        var listeners = new List<TcpListener> { new(IPAddress.Loopback, port) };
        if (Socket.OSSupportsIPv6)
        {
            listeners.Add(new TcpListener(IPAddress.IPv6Loopback, port));
        }

        var proxy = new RoundRobinProxy([.. listeners], targets);
        foreach (var listener in listeners)
        {
            listener.Start();
            _ = proxy.AcceptAsync(listener);
        }

        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        foreach (var listener in _listeners)
        {
            listener.Dispose();
        }

        _stop.Dispose();
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptSocketAsync(_stop.Token).ConfigureAwait(false));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // the proxy was closed
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        {
            try
            {
                using var target = await ConnectAsync().ConfigureAwait(false);
                if (target is null)
                {
                    return;
                }

                client.NoDelay = true;
                target.NoDelay = true;
                await Task.WhenAll(PumpAsync(client, target), PumpAsync(target, client)).ConfigureAwait(false);
            }
            catch (Exception end) when (end is SocketException or IOException or OperationCanceledException or ObjectDisposedException)
            {
                // one side hung up
            }
        }
    }

    private async Task<Socket?> ConnectAsync()
    {
        for (var attempt = 0; attempt < _targets.Length; attempt++)
        {
            var target = _targets[(int)((uint)Interlocked.Increment(ref _next) % (uint)_targets.Length)];
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                await socket.ConnectAsync(IPAddress.Loopback, target, _stop.Token).ConfigureAwait(false);
                return socket;
            }
            catch (SocketException)
            {
                socket.Dispose();
            }
        }

        return null;
    }

    private async Task PumpAsync(Socket from, Socket to)
    {
        var buffer = new byte[32 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, _stop.Token).ConfigureAwait(false) is var count and > 0)
            {
                await to.SendAsync(buffer.AsMemory(0, count), _stop.Token).ConfigureAwait(false);
            }

            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception end) when (end is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // a reset on one side is a reset on the other
            from.Close(0);
            to.Close(0);
        }
    }
}
