using Microsoft.Extensions.Options;
using StreamPlatform.CdnSync.Edges;
using StreamPlatform.CdnSync.Pushing;
using StreamPlatform.Edges;

namespace StreamPlatform.CdnSync.Predicting;

// Gives each edge more of what will be watched next than of any other video, the most expected first, until a round's bytes are spent.
internal sealed class PredictedFill(
    EdgeClients edges, PredictionClient predictions, OriginClient origin, IOptions<CdnSyncOptions> options, ILogger<PredictedFill> logger)
{
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        var lists = new List<PushList>();
        foreach (var (videoId, _) in await predictions.NextAsync(cancellationToken))
        {
            if (await origin.PushListAsync(videoId, options.Value.PredictedSegments, cancellationToken) is { Released: true } list)
            {
                lists.Add(list);
            }
        }

        await Task.WhenAll((await edges.AllAsync(cancellationToken)).Select(edge => FillAsync(edge, lists, cancellationToken)));
    }

    private async Task FillAsync(EdgeClient edge, List<PushList> lists, CancellationToken cancellationToken)
    {
        var held = (await edge.HeldAsync(EdgePaths.All, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var budget = options.Value.PredictedBytes;
        long spent = 0;
        var files = 0;
        var lacking = lists.SelectMany(list => list.Files.Where(file => !held.Contains(file.Path)).Select(file => (List: list, File: file)));
        foreach (var some in lacking.Chunk(options.Value.ConcurrentPushes))
        {
            if (spent >= budget)
            {
                break;
            }

            spent += (await Task.WhenAll(some.Select(one => edge.PushAsync(one.List, one.File, cancellationToken)))).Sum();
            files += some.Length;
        }

        if (files > 0)
        {
            logger.PredictedPushed(edge.Name, files, spent, lists.Count);
        }
    }
}
