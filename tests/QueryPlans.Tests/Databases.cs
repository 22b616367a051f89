using Npgsql;
using StreamPlatform.QueryPlans.Tests;
using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(Databases))]

namespace StreamPlatform.QueryPlans.Tests;

public sealed class Databases : IAsyncLifetime
{
    private TestServers _servers = null!;

    public async ValueTask InitializeAsync() => _servers = await TestServers.StartAsync(Server.Postgres);

    public ValueTask DisposeAsync() => _servers.DisposeAsync();

    internal async Task<NpgsqlConnection> OpenAsync(Room room)
    {
        var connection = new NpgsqlConnection(await _servers.CreateDatabaseAsync());
        await connection.OpenAsync();
        foreach (var migration in room.Migrations)
        {
            await QueryPlan.ExecuteAsync(connection, migration);
        }

        await QueryPlan.PrepareAsync(connection);
        return connection;
    }
}
