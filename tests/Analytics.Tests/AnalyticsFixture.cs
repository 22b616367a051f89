using StreamPlatform.Analytics.Tests;
using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(AnalyticsFixture))]

namespace StreamPlatform.Analytics.Tests;

// Real servers and one running service for the whole project; every test brings videos and viewers of its own.
public sealed class AnalyticsFixture : IAsyncLifetime
{
    private readonly TestTokens _tokens = new();
    private int _keyspaces;

    internal TestServers Servers { get; private set; } = null!;

    internal FakeCatalog Catalog { get; private set; } = null!;

    internal Told Told { get; private set; } = null!;

    internal AnalyticsApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Servers = await TestServers.StartAsync(Server.RabbitMq, Server.Cassandra);
        Catalog = await FakeCatalog.StartAsync();
        Told = await Told.ListenAsync(await Servers.ConnectionStringAsync("messaging"));
        App = await NewAppAsync(NewKeyspace());
        await ReadyAsync(App);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Told.DisposeAsync();
        await Catalog.DisposeAsync();
        await Servers.DisposeAsync();
        _tokens.Dispose();
    }

    internal string NewKeyspace() => $"analytics_{Interlocked.Increment(ref _keyspaces)}";

    internal async Task<Dictionary<string, string?>> SettingsAsync(string keyspace) => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings:messaging"] = await Servers.ConnectionStringAsync("messaging"),
        ["ConnectionStrings:analytics-db"] = await Servers.ConnectionStringAsync("cassandra"),
        ["services:catalog:http:0"] = Catalog.Url,
        ["Edge:TokenKey"] = Watching.TokenKey,
        ["Analytics:Keyspace"] = keyspace,
        ["Analytics:EndGrace"] = "00:05:00",
        ["Analytics:SweepInterval"] = "00:00:00.3",
        ["Analytics:QuietAfterTrouble"] = "00:00:00.2",
    };

    internal async Task<AnalyticsApp> NewAppAsync(string keyspace, params (string Name, string Value)[] changes)
    {
        var settings = await SettingsAsync(keyspace);
        foreach (var (name, value) in changes)
        {
            settings[name] = value;
        }

        return new AnalyticsApp(settings, _tokens);
    }

    internal static Task ReadyAsync(AnalyticsApp app) => AnalyticsApp.UntilAsync(async () =>
    {
        using var answer = await app.CreateClient().GetAsync("/health");
        return answer.IsSuccessStatusCode;
    });
}
