using StreamPlatform.Notifications.Tests;
using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(NotificationsFixture))]

namespace StreamPlatform.Notifications.Tests;

// Real servers for the whole project, and one room that most tests share.
public sealed class NotificationsFixture : IAsyncLifetime
{
    internal TestTokens Tokens { get; } = new();

    internal TestServers Servers { get; private set; } = null!;

    internal FakeCatalog Catalog { get; private set; } = null!;

    internal FakePushService Push { get; private set; } = null!;

    internal NotificationsApp App { get; private set; } = null!;

    internal string Database { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Servers = await TestServers.StartAsync(Server.Postgres, Server.RabbitMq);
        Catalog = await FakeCatalog.StartAsync();
        Push = await FakePushService.StartAsync();
        Database = await Servers.CreateDatabaseAsync();
        App = await NewApp(await SettingsAsync(Database)).ReadyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Push.DisposeAsync();
        await Catalog.DisposeAsync();
        await Servers.DisposeAsync();
        Tokens.Dispose();
    }

    internal NotificationsApp NewApp(IReadOnlyDictionary<string, string?> settings) => new(settings, Tokens, Catalog);

    // A room of its own, with a clock of its own. Without a broker, or it would take what is told to the shared one.
    internal async Task<NotificationsApp> AloneAsync(string? database = null) =>
        NewApp(await SettingsAsync(database ?? await Servers.CreateDatabaseAsync(), "amqp://127.0.0.1:1"));

    // Batches small enough that a few followers are several. Pushes and mails are sent when a test says so.
    internal async Task<Dictionary<string, string?>> SettingsAsync(string database, string? broker = null) => new()
    {
        ["ConnectionStrings:notifications-db"] = database,
        ["ConnectionStrings:messaging"] = broker ?? await Servers.ConnectionStringAsync("messaging"),
        ["services:catalog:http:0"] = Catalog.Url,
        ["services:identity:http:0"] = Catalog.Url,
        ["Logging:LogLevel:Default"] = "Error",
        ["Logging:LogLevel:StreamPlatform"] = "Error",
        ["Notifications:LinkKey"] = new string('l', 40),
        ["Mail:SiteUrl"] = "https://video.example",
        ["Notifications:BatchSize"] = "10",
        ["Notifications:Slices"] = "4",
        ["Notifications:WorkInterval"] = "00:00:00.200",
        ["Notifications:WebPush:Key"] = new string('k', 40),
        ["Notifications:WebPush:OwnServices:0"] = Push.Url,
        ["ConnectionStrings:smtp"] = "smtp://mail.example",
        ["Notifications:Digest:Interval"] = "1.00:00:00",
    };
}
