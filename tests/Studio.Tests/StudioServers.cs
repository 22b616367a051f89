using StreamPlatform.Studio.Tests;
using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(StudioServers))]

namespace StreamPlatform.Studio.Tests;

public sealed class StudioServers : IAsyncLifetime
{
    private StudioApp? _shared;

    internal TestServers Servers { get; private set; } = null!;

    // for tests that need nothing but data of their own
    internal StudioApp App => _shared!;

    public async ValueTask InitializeAsync()
    {
        Servers = await TestServers.StartAsync(Server.Postgres, Server.Storage);
        _shared = await StartAppAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_shared is not null)
        {
            await _shared.DisposeAsync();
        }

        await Servers.DisposeAsync();
    }

    internal async Task<StudioApp> StartAppAsync(string? database = null, params (string Key, string Value)[] settings) =>
        new(database ?? await Servers.CreateDatabaseAsync(), await Servers.ConnectionStringAsync("sources"), settings);
}
