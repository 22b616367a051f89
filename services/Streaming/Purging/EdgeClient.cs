using Polly;
using StreamPlatform.Streaming.Sessions;

namespace StreamPlatform.Streaming.Purging;

// Asks an edge to drop what it holds below a prefix, for good.
internal sealed class EdgeClient(HttpClient http, TokenKeys keys, TimeProvider time, ILogger<EdgeClient> logger)
{
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(5);

    // False: not now.
    public async Task<bool> PurgeAsync(EdgePurge purge, CancellationToken cancellationToken)
    {
        var address = $"{purge.Edge}/purge/{TokenSigner.SignPurge(keys.Signing, purge.Prefix, time.GetUtcNow() + Validity)}{purge.Prefix}";
        try
        {
            using var answer = await http.DeleteAsync(new Uri(address), cancellationToken);
            answer.EnsureSuccessStatusCode();
            return true;
        }
        catch (Exception exception) when (
            exception is HttpRequestException or ExecutionRejectedException ||
            (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.PurgeFailed(purge.Edge, purge.Prefix, purge.Attempts + 1, exception);
            return false;
        }
    }
}
