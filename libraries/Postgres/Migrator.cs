using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace StreamPlatform.Postgres;

/// <summary>Brings a database to the newest schema. Replicas that start together take turns by an advisory lock.</summary>
public sealed class Migrator(ILogger<Migrator> logger)
{
    // any constant will do, so long as every room's migrator uses the same one
    private const long LockKey = 0x5374_7265_616d_504c;

    /// <summary>Applies what is not yet applied, each script in a transaction of its own.</summary>
    /// <exception cref="InvalidOperationException">A script that was applied before has been edited since.</exception>
    public async Task MigrateAsync(NpgsqlDataSource database, IEnumerable<MigrationSource> sources, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(sources);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_lock(@LockKey)", new { LockKey }, cancellationToken: cancellationToken));
        try
        {
            await ApplyMissingAsync(connection, sources, cancellationToken);
        }
        finally
        {
            await connection.ExecuteAsync("select pg_advisory_unlock(@LockKey)", new { LockKey });
        }
    }

    private async Task ApplyMissingAsync(
        NpgsqlConnection connection, IEnumerable<MigrationSource> sources, CancellationToken cancellationToken)
    {
        await connection.ExecuteAsync(new CommandDefinition(
            """
            create table if not exists schema_migration (
                source text not null,
                name text not null,
                checksum text not null,
                applied_at timestamptz not null default now(),
                primary key (source, name))
            """,
            cancellationToken: cancellationToken));
        var rows = await connection.QueryAsync<(string Source, string Name, string Checksum)>(new CommandDefinition(
            "select source, name, checksum from schema_migration", cancellationToken: cancellationToken));
        var applied = rows.ToDictionary(row => (row.Source, row.Name), row => row.Checksum);
        foreach (var migration in sources.SelectMany(source => source.Read()))
        {
            if (!applied.TryGetValue((migration.Source, migration.Name), out var checksum))
            {
                await ApplyAsync(connection, migration, cancellationToken);
            }
            else if (checksum != migration.Checksum)
            {
                throw new InvalidOperationException(
                    $"Migration {migration.Source}/{migration.Name} was edited after it had been applied. Add a new one instead.");
            }
        }
    }

    private async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(migration.Sql, transaction: transaction, cancellationToken: cancellationToken));
        await connection.ExecuteAsync(new CommandDefinition(
            "insert into schema_migration (source, name, checksum) values (@Source, @Name, @Checksum)",
            new { migration.Source, migration.Name, migration.Checksum },
            transaction,
            cancellationToken: cancellationToken));
        await transaction.CommitAsync(cancellationToken);
        logger.MigrationApplied(migration.Source, migration.Name);
    }
}
