using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StreamPlatform.Streaming.Tests.Entitlements;

// Payments' internal feed, as it is documented.
internal sealed class PaymentsDouble : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PaymentsDouble(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, FedOne[]> Entitlements { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, int> Asked { get; } = new(StringComparer.Ordinal);

    public string Address => _app.Urls.Single();

    public static async Task<PaymentsDouble> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var payments = new PaymentsDouble(builder.Build());
        payments._app.MapGet("/internal/payments/users/{userId}/entitlements", (string userId) =>
        {
            payments.Asked.AddOrUpdate(userId, 1, (_, times) => times + 1);
            return TypedResults.Ok(payments.Entitlements.GetValueOrDefault(userId, []));
        });
        await payments._app.StartAsync();
        return payments;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}

internal sealed record FedOne(string Scope, DateTimeOffset? Until, long Version);
