using Aspire.Hosting.ApplicationModel;
using Npgsql;

namespace Aspire.Hosting;

internal sealed class CreationScriptAnnotation(string script) : IResourceAnnotation
{
    public string Script { get; } = script;
}

/// <summary>Creates the databases of a server that has just become healthy.</summary>
internal static class DatabaseCreation
{
    public static async Task CreateAllAsync(PostgresServerResource server, CancellationToken cancellationToken)
    {
        var connectionString = await server.ConnectionStringExpression.GetValueAsync(cancellationToken).ConfigureAwait(false);
        var connection = new NpgsqlConnection(connectionString + ";Database=postgres;Pooling=false");
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            foreach (var database in server.DatabaseResources)
            {
                await CreateAsync(connection, database, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task CreateAsync(NpgsqlConnection connection, PostgresDatabaseResource database, CancellationToken cancellationToken)
    {
        if (await ExistsAsync(connection, database.DatabaseName, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        var script = database.Annotations.OfType<CreationScriptAnnotation>().LastOrDefault()?.Script;
        var quoted = database.DatabaseName.Replace("\"", "\"\"", StringComparison.Ordinal);
#pragma warning disable CA2100 // a database's name cannot be a parameter; it is quoted
        var command = new NpgsqlCommand(script ?? $"CREATE DATABASE \"{quoted}\"", connection);
#pragma warning restore CA2100
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<bool> ExistsAsync(NpgsqlConnection connection, string name, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = name } } };
        await using (command.ConfigureAwait(false))
        {
            return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;
        }
    }
}
