using Microsoft.Extensions.Options;
using StreamPlatform.CdnSync.Edges;

namespace StreamPlatform.CdnSync.Pushing;

// Makes every edge fetch what a player asks for first, so that the first viewer in a region waits no longer than the second.
internal sealed class EdgePusher(EdgeClients edges, OriginClient origin, IOptions<CdnSyncOptions> options, ILogger<EdgePusher> logger)
{
    public async Task PushAsync(string videoId, bool onlyReleased, CancellationToken cancellationToken)
    {
        var list = await origin.PushListAsync(videoId, cancellationToken);
        if (list is null || (onlyReleased && !list.Released) || list.Files.Count == 0)
        {
            logger.NothingToPush(videoId);
            return;
        }

        await Task.WhenAll((await edges.AllAsync(cancellationToken)).Select(edge => PushAsync(edge, list, list.Files, cancellationToken)));
    }

    public async Task PushAsync(EdgeClient edge, PushList list, IReadOnlyCollection<PushFile> files, CancellationToken cancellationToken)
    {
        long bytes = 0;
        await Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.ConcurrentPushes, CancellationToken = cancellationToken },
            async (file, cancellation) => Interlocked.Add(ref bytes, await edge.PushAsync(list, file, cancellation)));
        logger.Pushed(edge.Name, list.VideoId, files.Count, bytes);
    }
}
