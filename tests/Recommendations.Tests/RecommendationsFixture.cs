using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommendations.Tests;
using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(RecommendationsFixture))]

namespace StreamPlatform.Recommendations.Tests;

// Real servers for the whole project.
public sealed class RecommendationsFixture : IAsyncLifetime
{
    private readonly TestTokens _tokens = new();

    internal TestServers Servers { get; private set; } = null!;

    internal FakeCatalog Catalog { get; private set; } = null!;

    internal RecommendationsApp App { get; private set; } = null!;

    // In Catalog before the room ran for the first time.
    internal static ShelfVideo Old { get; } = AVideo.Called("From before there were recommendations", daysAgo: 400);

    public async ValueTask InitializeAsync()
    {
        Servers = await TestServers.StartAsync(Server.Postgres, Server.RabbitMq, Server.Redis, Server.Storage);
        Catalog = await FakeCatalog.StartAsync();
        Catalog.Videos[Old.Id] = Old;
        App = await NewApp(await SettingsAsync("media")).ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Catalog.DisposeAsync();
        await Servers.DisposeAsync();
        _tokens.Dispose();
    }

    internal RecommendationsApp NewApp(IReadOnlyDictionary<string, string?> settings) => new(settings, _tokens, Catalog);

    // A database of its own. Trainings begin when a test says so.
    internal async Task<Dictionary<string, string?>> SettingsAsync(string container) => new()
    {
        ["ConnectionStrings:recommendations-db"] = await Servers.CreateDatabaseAsync(),
        ["ConnectionStrings:messaging"] = await Servers.ConnectionStringAsync("messaging"),
        ["ConnectionStrings:redis"] = await Servers.ConnectionStringAsync("redis"),
        ["ConnectionStrings:models"] = await Servers.ConnectionStringAsync(container),
        ["services:catalog:http:0"] = Catalog.Url,
        ["Recommendations:FeedFront"] = "00:00:00.001",
        ["Recommendations:ContentInterval"] = "00:00:00.020",
        ["Recommendations:TrendInterval"] = "1.00:00:00",
        ["Recommendations:CheckInterval"] = "1.00:00:00",
        ["Recommendations:Factors"] = "12",
    };
}
