using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Origin;

internal static class ServeGrowingPlaylist
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleMain(
        string videoId, string planId, PlanCache plans, HttpResponse response, CancellationToken cancellationToken)
    {
        var plan = await plans.GetAsync(new PlanKey(videoId, planId), cancellationToken);
        return plan is null
            ? OriginAnswers.NotFound(response)
            : OriginAnswers.Serve(response, PlaylistMaker.Growing(plan), OriginAnswers.Growing);
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        string videoId,
        string planId,
        string track,
        HeldRequests held,
        HttpResponse response,
        ILogger<HeldRequests> logger,
        CancellationToken cancellationToken)
    {
        var (plan, presence) = await held.WaitAsync(new PlanKey(videoId, planId), one => Look(one, track), cancellationToken);
        switch (presence)
        {
            case Presence.There:
                return OriginAnswers.Serve(response, PlaylistMaker.Growing(plan!, plan!.Track(track)), OriginAnswers.Growing);
            case Presence.Coming:
                logger.HeldInVain(planId, $"{track}.m3u8");
                return OriginAnswers.NotReady(response);
            default:
                return OriginAnswers.NotFound(response);
        }
    }

    // A playlist without a segment would be an error to most players.
    private static Presence Look(IndexedPlan plan, string track) =>
        plan.Find(track) is not { } found ? Presence.Never
        : found.HasStarted ? Presence.There
        : Presence.Coming;
}
