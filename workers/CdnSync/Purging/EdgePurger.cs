using StreamPlatform.CdnSync.Edges;

namespace StreamPlatform.CdnSync.Purging;

// Makes every edge let go of what is below a prefix, and asks each for proof. Whoever fails makes the message come again: purging twice does no harm.
internal sealed class EdgePurger(EdgeClients edges, ILogger<EdgePurger> logger)
{
    public Task PurgeAsync(string prefix, CancellationToken cancellationToken) =>
        OnEveryEdgeAsync(prefix, edge => edge.PurgeAsync(prefix, cancellationToken), cancellationToken);

    public Task DropAsync(string prefix, CancellationToken cancellationToken) =>
        OnEveryEdgeAsync(prefix, edge => edge.DropAsync(prefix, cancellationToken), cancellationToken);

    private async Task OnEveryEdgeAsync(string prefix, Func<EdgeClient, Task> act, CancellationToken cancellationToken) =>
        await Task.WhenAll((await edges.AllAsync(cancellationToken)).Select(async edge =>
        {
            await act(edge);
            var left = await edge.HeldAsync(prefix, cancellationToken);
            if (left.Count > 0)
            {
                throw new EdgeStillHoldsException(edge.Name, prefix, left.Count);
            }

            logger.Purged(edge.Name, prefix);
        }));
}
