using Npgsql;

namespace StreamPlatform.Postgres;

/// <summary>Creates a database that its server does not have yet: in a deployment nobody else does.</summary>
public static class DatabaseCreation
{
    private const string MaintenanceDatabase = "postgres";

    /// <summary>Does nothing when the database is there.</summary>
    public static async Task CreateIfMissingAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        var wanted = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        try
        {
            await using var known = await database.OpenConnectionAsync(cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateAsync(database, wanted, cancellationToken);
        }
    }

    private static async Task CreateAsync(NpgsqlDataSource database, NpgsqlConnectionStringBuilder wanted, CancellationToken cancellationToken)
    {
        var name = wanted.Database!;
        await using var known = database.CreateConnection();

        // a clone brings the password along, which a connection string that was read back does not have
        await using var server = known.CloneWith(new NpgsqlConnectionStringBuilder(wanted.ConnectionString) { Database = MaintenanceDatabase, Pooling = false }.ConnectionString);
        await server.OpenAsync(cancellationToken);
        await using var command = server.CreateCommand();
        command.CommandText = $"create database \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException raced) when (raced.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // another one was quicker
        }
    }
}
