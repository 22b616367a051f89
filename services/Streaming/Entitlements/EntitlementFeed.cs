using System.Text.Json;
using Polly;

namespace StreamPlatform.Streaming.Entitlements;

internal sealed record FedEntitlement(string Scope, DateTimeOffset? Until, long Version);

// Payments, which knows what everybody has. Somebody waits to see a video, so it is not asked for long, nor again at once when it was away.
internal sealed class EntitlementFeed(IHttpClientFactory clients, TimeProvider time, ILogger<EntitlementFeed> logger)
{
    public const string Client = "payments";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(2);

    private long _restsUntil;

    // Null while Payments is away.
    public async Task<IReadOnlyList<FedEntitlement>?> FindAsync(string userId)
    {
        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref _restsUntil))
        {
            return null;
        }

        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            using var payments = clients.CreateClient(Client);
            return await payments.GetFromJsonAsync<FedEntitlement[]>($"internal/payments/users/{Uri.EscapeDataString(userId)}/entitlements", patience.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or ExecutionRejectedException or JsonException)
        {
            Interlocked.Exchange(ref _restsUntil, (time.GetUtcNow() + Rest).UtcTicks);
            logger.PaymentsAway(exception);
            return null;
        }
    }
}
