using System.Net;
using System.Net.Sockets;

namespace Cassandra.Connections;

// The connection to one host, opened anew when it is cut: at once, and then as the policy says.
internal sealed class HostLine : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConnectionSettings _settings;
    private readonly IReconnectionPolicy _reconnection;
    private readonly string _keyspace;
    private Task<Connection> _connection;
    private Task _keeping = Task.CompletedTask;

    public HostLine(IPEndPoint host, string keyspace, ConnectionSettings settings, IReconnectionPolicy reconnection) =>
        (Host, _keyspace, _settings, _reconnection) = (host, keyspace, settings, reconnection);

    public IPEndPoint Host { get; }

    // Throws why there is none.
    public Task<Connection> Connection => Volatile.Read(ref _connection) ?? Task.FromException<Connection>(new SocketException((int)SocketError.NotConnected));

    public async Task OpenAsync()
    {
        _connection = Cassandra.Connections.Connection.OpenAsync(Host, _keyspace, _settings, _stopping.Token);
        await _connection.ConfigureAwait(false);
        _keeping = KeepAsync();
    }

    // A host that was not there when the session began is sought for like one that went.
    public void SeekLater() => _keeping = KeepAsync();

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_connection is { IsCompletedSuccessfully: true })
        {
            await (await _connection.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }

        _stopping.Dispose();
    }

    private async Task KeepAsync()
    {
        await Task.Yield();
        while (!_stopping.IsCancellationRequested)
        {
            await ((Task)_connection).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_connection.IsCompletedSuccessfully)
            {
                var open = await _connection.ConfigureAwait(false);
                await open.Closed.WaitAsync(_stopping.Token).ConfigureAwait(false);
                await open.DisposeAsync().ConfigureAwait(false);
            }

            await ReopenAsync().ConfigureAwait(false);
        }
    }

    private async Task ReopenAsync()
    {
        var schedule = _reconnection.NewSchedule();
        var wait = TimeSpan.Zero;
        while (true)
        {
            await Task.Delay(wait, _stopping.Token).ConfigureAwait(false);
            var attempt = Cassandra.Connections.Connection.OpenAsync(Host, _keyspace, _settings, _stopping.Token);

            // who asks meanwhile waits for the first attempt, and hears of the failure of the last one after that
            if (wait == TimeSpan.Zero)
            {
                Volatile.Write(ref _connection, attempt);
            }

            await ((Task)attempt).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Volatile.Write(ref _connection, attempt);
            if (attempt.IsCompletedSuccessfully)
            {
                return;
            }

            wait = TimeSpan.FromMilliseconds(schedule.NextDelayMs());
        }
    }
}
