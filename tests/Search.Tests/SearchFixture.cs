using StreamPlatform.Search.Tests;
using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(SearchFixture))]

namespace StreamPlatform.Search.Tests;

// Real servers for the whole project. Each class of tests that counts hits has an engine of its own behind its app.
public sealed class SearchFixture : IAsyncLifetime
{
    private readonly TestTokens _tokens = new();

    internal TestServers Servers { get; private set; } = null!;

    internal FakeCatalog Catalog { get; private set; } = null!;

    internal SearchApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Servers = await TestServers.StartAsync(Server.RabbitMq, Server.Meilisearch);
        Catalog = await FakeCatalog.StartAsync();
        App = await NewAppAsync();
        await App.ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Catalog.DisposeAsync();
        await Servers.DisposeAsync();
        _tokens.Dispose();
    }

    // One with an engine of its own hears no events: they are for the one that the tests share.
    internal async Task<SearchApp> NewAppAsync(string? engine = null, FakeCatalog? catalog = null) => new(new Dictionary<string, string?>
    {
        ["ConnectionStrings:messaging"] = engine is null ? await Servers.ConnectionStringAsync("messaging") : "amqp://127.0.0.1:1",
        ["ConnectionStrings:meilisearch"] = engine ?? await Servers.ConnectionStringAsync("meilisearch"),
        ["services:catalog:http:0"] = (catalog ?? Catalog).Url,
    }, _tokens, catalog ?? Catalog);
}
