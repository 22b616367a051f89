using StreamPlatform.Testing;

namespace StreamPlatform.Analytics.Tests;

// For tests whose service must be alone with its queue.
public sealed class OwnBroker : IAsyncLifetime
{
    private TestServers? _servers;

    internal string Address { get; private set; } = "";

    internal Told Told { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _servers = await TestServers.StartAsync(Server.RabbitMq);
        Address = await _servers.ConnectionStringAsync("messaging");
        Told = await Told.ListenAsync(Address);
    }

    public async ValueTask DisposeAsync()
    {
        await Told.DisposeAsync();
        await _servers!.DisposeAsync();
    }
}
