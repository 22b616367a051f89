using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(StreamPlatform.Identity.Tests.Postgres))]

namespace StreamPlatform.Identity.Tests;

// One server for the run; each app gets a database of its own.
public sealed class Postgres : IAsyncLifetime
{
    private TestServers? _servers;

    public async ValueTask InitializeAsync() => _servers = await TestServers.StartAsync(Server.Postgres);

    public Task<string> CreateDatabaseAsync() => _servers!.CreateDatabaseAsync();

    public ValueTask DisposeAsync() => _servers?.DisposeAsync() ?? ValueTask.CompletedTask;
}
