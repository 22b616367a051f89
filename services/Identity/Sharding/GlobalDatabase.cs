using Npgsql;

namespace StreamPlatform.Identity.Sharding;

// Holds what belongs to no single user: the directory of addresses, the counters of failed sign-ins, the signing keys.
internal sealed class GlobalDatabase(NpgsqlDataSource database)
{
    public ValueTask<NpgsqlConnection> OpenConnectionAsync(CancellationToken cancellationToken) => database.OpenConnectionAsync(cancellationToken);
}
