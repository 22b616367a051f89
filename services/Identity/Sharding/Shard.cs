using Npgsql;
using StreamPlatform.Messaging;

namespace StreamPlatform.Identity.Sharding;

// One database of the shard map.
internal sealed class Shard(NpgsqlDataSource database, UnitOfWorkFactory units)
{
    public ValueTask<NpgsqlConnection> OpenConnectionAsync(CancellationToken cancellationToken) => database.OpenConnectionAsync(cancellationToken);

    public Task<UnitOfWork> BeginAsync(CancellationToken cancellationToken) => units.BeginAsync(cancellationToken);
}
