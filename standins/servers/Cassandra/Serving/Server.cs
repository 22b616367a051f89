using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace StreamPlatform.Standins.Cassandra.Serving;

internal sealed class Server : IAsyncDisposable
{
    private readonly Engine _engine;
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, bool> _connections = new();
    private readonly Task _accepting;

    public Server(Engine engine)
    {
        _engine = engine;
        _listener = new TcpListener(engine.Options.Address);
        _listener.Start();
        engine.Address = (IPEndPoint)_listener.LocalEndpoint;
        _accepting = AcceptAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections.Keys);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptSocketAsync(_stopping.Token);
                client.NoDelay = true;
                var serving = ServeAsync(client);
                _connections[serving] = true;
                _ = serving.ContinueWith(done => _connections.TryRemove(done, out _), TaskScheduler.Default);
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
            {
                // stopping, or a client that went before it was taken
            }
        }
    }

    private async Task ServeAsync(Socket client)
    {
        await using var stream = new NetworkStream(client, ownsSocket: true);
        await Task.Yield();
        await new Connection(_engine, stream).RunAsync(_stopping.Token);
    }
}
