using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using StreamPlatform.Standins.Mongo.Cursors;
using StreamPlatform.Standins.Mongo.Security;
using StreamPlatform.Standins.Mongo.Storage;

namespace StreamPlatform.Standins.Mongo;

internal sealed class MongoServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<int, Task> _connections = [];
    private readonly List<Task> _background = [];

    public MongoServer(ServerOptions options, TimeProvider clock)
    {
        Options = options;
        Clock = clock;
        Cursors = new CursorRegistry(clock);
        Databases = new Databases(options.DataFolder);
        Credential = options is { User: { } user, Password: { } password } ? ScramCredential.Create(user, password) : null;
        _listener = new TcpListener(options.Address, options.Port);
    }

    public ServerOptions Options { get; }

    public TimeProvider Clock { get; }

    public CursorRegistry Cursors { get; }

    public Databases Databases { get; }

    // Without a user everybody may do everything, as with the original.
    public ScramCredential? Credential { get; }

    public IPEndPoint Start()
    {
        Databases.OpenAll();
        _listener.Start();
        _background.Add(AcceptAsync());
        _background.Add(new Reaper(this).RunAsync(_stopping.Token));
        return (IPEndPoint)_listener.LocalEndpoint;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await Task.WhenAll([.. _background, .. _connections.Values]);
        await Databases.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        for (var id = 1; !_stopping.IsCancellationRequested; id++)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptSocketAsync(_stopping.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                // The client was gone before it was accepted, or no socket is left for now.
                await Task.Delay(TimeSpan.FromMilliseconds(100), Clock, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                continue;
            }
            var key = id;
            _connections[key] = Task.Run(() => ServeAsync(socket, key));
        }
    }

    private async Task ServeAsync(Socket socket, int id)
    {
        using (socket)
        {
            await new Connection(this, socket, id).RunAsync(_stopping.Token);
        }
        _connections.TryRemove(id, out _);
    }
}
