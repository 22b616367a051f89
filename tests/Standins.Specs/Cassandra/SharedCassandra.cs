using StreamPlatform.Standins.Specs.Mongo;

namespace StreamPlatform.Standins.Specs.Cassandra;

// One server for all of a class; each test has a keyspace of its own.
public sealed class SharedCassandra : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private CassandraProcess? _server;

    public CassandraProcess Server => _server!;

    public async ValueTask InitializeAsync() => _server = await CassandraProcess.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _folder.Dispose();
    }
}
