using System.Net;
using System.Net.Sockets;
using Cassandra.Connections;

namespace Cassandra;

/// <summary>Begins with <see cref="Builder"/>.</summary>
public class Cluster : ICluster
{
    private readonly ClusterSettings _settings;
    private readonly List<Session> _sessions = [];
    private bool _isShutDown;

    internal Cluster(ClusterSettings settings) => _settings = settings;

    public static Builder Builder() => new();

    public ISession Connect() => Connect(_settings.DefaultKeyspace);

    public ISession Connect(string keyspace) => Task.Run(() => ConnectAsync(keyspace)).GetAwaiter().GetResult();

    public Task<ISession> ConnectAsync() => ConnectAsync(_settings.DefaultKeyspace);

    public async Task<ISession> ConnectAsync(string keyspace)
    {
        ObjectDisposedException.ThrowIf(_isShutDown, this);
        var lines = new List<HostLine>();
        var session = new Session(this, keyspace, lines, _settings);
        try
        {
            await OpenAsync(lines, keyspace).ConfigureAwait(false);
        }
        catch
        {
            await session.ShutdownAsync().ConfigureAwait(false);
            throw;
        }

        lock (_sessions)
        {
            _sessions.Add(session);
        }

        return session;
    }

    public void Shutdown(int timeoutMs = Timeout.Infinite) => Task.Run(() => ShutdownAsync(timeoutMs)).GetAwaiter().GetResult();

    public async Task ShutdownAsync(int timeoutMs = Timeout.Infinite)
    {
        Session[] open;
        lock (_sessions)
        {
            _isShutDown = true;
            open = [.. _sessions];
            _sessions.Clear();
        }

        await Task.WhenAll(open.Select(session => session.ShutdownAsync())).WaitAsync(TimeSpan.FromMilliseconds(timeoutMs)).ConfigureAwait(false);
    }

    public void Dispose()
    {
        Shutdown();
        GC.SuppressFinalize(this);
    }

    // One that answers is enough; the others are sought for. What they refuse, like an unknown keyspace, all of them would.
    private async Task OpenAsync(List<HostLine> lines, string keyspace)
    {
        var errors = new Dictionary<IPEndPoint, Exception>();
        foreach (var host in await _settings.ResolveAsync().ConfigureAwait(false))
        {
            var line = new HostLine(host, keyspace, _settings.Connections, _settings.Reconnection);
            lines.Add(line);
            try
            {
                await line.OpenAsync().ConfigureAwait(false);
            }
            catch (Exception failure) when (failure is SocketException or OperationTimedOutException or AuthenticationException or ProtocolErrorException)
            {
                errors[host] = failure;
            }
        }

        if (errors.Count == lines.Count)
        {
            throw new NoHostAvailableException(errors);
        }

        foreach (var line in lines.Where(line => errors.ContainsKey(line.Host)))
        {
            line.SeekLater();
        }
    }
}
