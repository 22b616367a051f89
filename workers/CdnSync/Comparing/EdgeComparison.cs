using System.Text.RegularExpressions;
using StreamPlatform.CdnSync.Edges;
using StreamPlatform.CdnSync.Pushing;
using StreamPlatform.CdnSync.Telemetry;
using StreamPlatform.Edges;

namespace StreamPlatform.CdnSync.Comparing;

// What an edge holds beside what the origin has. An edge may have been away for longer than messages are tried, lost its disk, or be new.
internal sealed partial class EdgeComparison(OriginClient origin, EdgePusher pusher, EdgeTraffic telemetry, ILogger<EdgeComparison> logger)
{
    private const int PlansAtOnce = 500;

    public async Task RepairAsync(EdgeClient edge, CancellationToken cancellationToken)
    {
        var held = (await edge.HeldAsync(EdgePaths.All, cancellationToken)).ToHashSet(StringComparer.Ordinal);
        await DropStraysAsync(edge, held, cancellationToken);
        foreach (var videoId in await origin.NewestAsync(cancellationToken))
        {
            if (await origin.PushListAsync(videoId, cancellationToken) is { Released: true } list)
            {
                await CompleteAsync(edge, list, held, cancellationToken);
            }
        }
    }

    private async Task DropStraysAsync(EdgeClient edge, HashSet<string> held, CancellationToken cancellationToken)
    {
        var plans = held
            .Select(key => PlanOfKey().Match(key).Groups["plan"].Value)
            .Where(plan => plan.Length > 0)
            .CountBy(plan => plan)
            .ToArray();
        foreach (var some in plans.Chunk(PlansAtOnce))
        {
            var known = await origin.KnownPlansAsync([.. some.Select(plan => plan.Key)], cancellationToken);
            foreach (var (plan, files) in some.Where(plan => !known.Contains(plan.Key)))
            {
                var prefix = $"{EdgePaths.All}{plan}/";
                await edge.DropAsync(prefix, cancellationToken);
                logger.StrayDropped(edge.Name, prefix, files);
                telemetry.Repaired(edge.Name, "stray");
            }
        }
    }

    private async Task CompleteAsync(EdgeClient edge, PushList list, HashSet<string> held, CancellationToken cancellationToken)
    {
        foreach (var file in list.Files.Where(file => held.Contains(file.Path)))
        {
            if (!await edge.IsSameAsync(list, file, cancellationToken))
            {
                var prefix = EdgePaths.Plan(list.VideoId, list.PlanId);
                logger.Differs(edge.Name, file.Path, prefix);
                telemetry.Repaired(edge.Name, "different");
                await edge.DropAsync(prefix, cancellationToken);
                await pusher.PushAsync(edge, list, list.Files, cancellationToken);
                return;
            }
        }

        var lacking = list.Files.Where(file => !held.Contains(file.Path)).ToArray();
        if (lacking.Length > 0)
        {
            logger.Lacked(edge.Name, list.VideoId, lacking.Length);
            telemetry.Repaired(edge.Name, "lacking");
            await pusher.PushAsync(edge, list, lacking, cancellationToken);
        }
    }

    // /m/{videoId}/{planId}/720p/0.m4s
    [GeneratedRegex("^/m/(?<plan>[a-z2-7]+/[a-z2-7]+)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlanOfKey();
}
