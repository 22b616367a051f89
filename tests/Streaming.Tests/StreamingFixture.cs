using Azure.Storage.Blobs;
using StreamPlatform.Contracts.Payments;
using StreamPlatform.Streaming.Tests;
using StreamPlatform.Streaming.Tests.Entitlements;
using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(StreamingFixture))]

namespace StreamPlatform.Streaming.Tests;

// Real servers and one running service for the whole project; every test brings a video of its own.
public sealed class StreamingFixture : IAsyncLifetime
{
    private readonly TestTokens _tokens = new();
    private readonly Dictionary<string, string?> _settings = new()
    {
        ["services:edge-eu:http:0"] = StreamingApp.EdgeAddress,
        ["Edge:TokenKey"] = StreamingApp.TokenKey,
    };

    internal TestServers Servers { get; private set; } = null!;

    internal StreamingApp App { get; private set; } = null!;

    internal PaymentsDouble Payments { get; private set; } = null!;

    internal Announcements Announcements { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Servers = await TestServers.StartAsync(Server.Postgres, Server.RabbitMq, Server.Redis, Server.Storage);
        _settings["ConnectionStrings:streaming-db"] = await Servers.CreateDatabaseAsync();
        foreach (var name in (string[])["messaging", "redis", "media"])
        {
            _settings[$"ConnectionStrings:{name}"] = await Servers.ConnectionStringAsync(name);
        }

        Payments = await PaymentsDouble.StartAsync();
        _settings["services:payments:http:0"] = Payments.Address;
        Announcements = await Announcements.ListenAsync(_settings["ConnectionStrings:messaging"]!);
        App = NewApp();
        using var started = App.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Announcements.DisposeAsync();
        await Payments.DisposeAsync();
        await Servers.DisposeAsync();
        _tokens.Dispose();
    }

    // As Payments does it: what it tells of is what it answers when it is asked.
    internal Task PayAsync(EntitlementGranted granted)
    {
        Payments.Entitlements[granted.UserId] = [new FedOne(granted.Scope, granted.Until, granted.Version)];
        return App.HearAsync(granted);
    }

    // A further replica of the service.
    internal StreamingApp NewApp(params (string Name, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?>(_settings);
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        return new StreamingApp(all, _tokens);
    }
}
