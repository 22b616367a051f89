using StreamPlatform.Messaging.Tests;
using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(BrokerAndDatabase))]

// one of the tests stops the broker
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace StreamPlatform.Messaging.Tests;

/// <summary>One broker and one Postgres server for all tests; each test has rooms and databases of its own.</summary>
public sealed class BrokerAndDatabase : IAsyncLifetime
{
    public TestServers Servers { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Servers = await TestServers.StartAsync(Server.Postgres, Server.RabbitMq);

    public ValueTask DisposeAsync() => Servers.DisposeAsync();
}
