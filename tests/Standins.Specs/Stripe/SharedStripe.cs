using StreamPlatform.Standins.Specs.Mongo;

namespace StreamPlatform.Standins.Specs.Stripe;

// One server for all of a class; each test has customers of its own.
public sealed class SharedStripe : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private StripeProcess? _server;

    public StripeProcess Server => _server!;

    public async ValueTask InitializeAsync() => _server = await StripeProcess.StartAsync(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _folder.Dispose();
    }
}
