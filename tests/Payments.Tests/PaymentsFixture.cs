using StreamPlatform.Payments.Tests;
using StreamPlatform.Testing;

[assembly: AssemblyFixture(typeof(PaymentsFixture))]

// they share one Stripe, and a fault is for the next call of anybody
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace StreamPlatform.Payments.Tests;

// Real servers for the whole project, and one running room with a Stripe of its own.
public sealed class PaymentsFixture : IAsyncLifetime
{
    private readonly TestTokens _tokens = new();

    internal TestServers Servers { get; private set; } = null!;

    internal FakeCatalog Catalog { get; private set; } = null!;

    internal Town Town { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Servers = await TestServers.StartAsync(Server.Postgres, Server.RabbitMq);
        Catalog = await FakeCatalog.StartAsync();
        Town = await NewTownAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Town.DisposeAsync();
        await Catalog.DisposeAsync();
        await Servers.DisposeAsync();
        _tokens.Dispose();
    }

    // With a Stripe whose time nobody else uses.
    internal async Task<Town> NewTownAsync()
    {
        var relay = await WebhookRelay.StartAsync();
        var stripe = await StripeStandIn.StartAsync(relay.Url);
        var app = await NewApp(await SettingsAsync(stripe.Url)).ReadyAsync();
        relay.To = app.CreateClient();
        return new Town(relay, stripe, app);
    }

    internal PaymentsApp NewApp(IReadOnlyDictionary<string, string?> settings) => new(settings, _tokens, Catalog);

    internal async Task<Dictionary<string, string?>> SettingsAsync(string stripeUrl) => new()
    {
        ["ConnectionStrings:payments-db"] = await Servers.CreateDatabaseAsync(),
        ["ConnectionStrings:messaging"] = await Servers.ConnectionStringAsync("messaging"),
        ["services:catalog:http:0"] = Catalog.Url,
        ["Payments:StripeUrl"] = stripeUrl,
        ["Payments:StripeApiKey"] = StripeStandIn.ApiKey,
        ["Payments:StripeWebhookSecret"] = $"whsec_that_is_being_rolled,{StripeStandIn.WebhookSecret}",
        ["Payments:SyncInterval"] = "00:00:00.100",
        ["Payments:ReconcileInterval"] = "1.00:00:00",
        ["Payments:HousekeepingInterval"] = "1.00:00:00",
    };
}
