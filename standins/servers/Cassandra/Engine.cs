using System.Net;
using StreamPlatform.Standins.Cassandra.Schema;
using StreamPlatform.Standins.Cassandra.Serving;
using StreamPlatform.Standins.Cassandra.Storage;
using StreamPlatform.Standins.Cassandra.Wire;
using StreamPlatform.Standins.Cassandra.Writing;

namespace StreamPlatform.Standins.Cassandra;

// What all connections share.
internal sealed class Engine(ServerOptions options, TimeProvider clock) : IAsyncDisposable
{
    public ServerOptions Options { get; } = options;

    public TimeProvider Clock { get; } = clock;

    public Database Database { get; } = new(options.DataFolder, clock);

    public SchemaSnapshot Schema => Database.Schema;

    public WriteClock WriteClock { get; } = new(clock);

    public PreparedStatements Prepared { get; } = new();

    // Where it listens; the port is known when it does.
    public IPEndPoint Address { get; set; } = options.Address;

    public event Action<SchemaChange>? SchemaChanged;

    public void Tell(SchemaChange change) => SchemaChanged?.Invoke(change);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
