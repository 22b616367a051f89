namespace Cassandra;

/// <summary>The hosts and the settings by which sessions reach them.</summary>
public interface ICluster : IDisposable
{
    ISession Connect();

    ISession Connect(string keyspace);

    Task<ISession> ConnectAsync();

    Task<ISession> ConnectAsync(string keyspace);

    void Shutdown(int timeoutMs = Timeout.Infinite);

    Task ShutdownAsync(int timeoutMs = Timeout.Infinite);
}
