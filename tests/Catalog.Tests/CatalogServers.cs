using StreamPlatform.Catalog.Tests;
using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(CatalogServers))]

namespace StreamPlatform.Catalog.Tests;

public sealed class CatalogServers : IAsyncLifetime
{
    private TestServers _servers = null!;
    private CatalogApp? _shared;

    // for tests that need nothing but data of their own
    internal CatalogApp App => _shared!;

    public async ValueTask InitializeAsync()
    {
        _servers = await TestServers.StartAsync(Server.Mongo, Server.Redis);
        _shared = await StartAppAsync(database: null);
    }

    public async ValueTask DisposeAsync()
    {
        if (_shared is not null)
        {
            await _shared.DisposeAsync();
        }

        await _servers.DisposeAsync();
    }

    internal async Task<CatalogApp> StartAppAsync(string? database = null) => new(database ?? await _servers.MongoDatabaseAsync(), await _servers.ConnectionStringAsync("redis"));

    internal async Task<CatalogApp> StartAppAsync(params (string Name, string Value)[] settings) => new(await _servers.MongoDatabaseAsync(), await _servers.ConnectionStringAsync("redis"), settings);

    // Another replica of the same room.
    internal static CatalogApp StartReplica(CatalogApp app, string? redis = null, params (string Name, string Value)[] settings) =>
        new(app.Database, redis ?? app.Redis, settings);
}
