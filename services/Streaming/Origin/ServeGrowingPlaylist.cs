using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Origin;

internal static class ServeGrowingPlaylist
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleMain(
        AskedPlan asked, PlanCache plans, HttpResponse response, CancellationToken cancellationToken)
    {
        var plan = asked.Of(await plans.GetAsync(asked.Key, cancellationToken));
        return plan is null
            ? OriginAnswers.NotFound(response)
            : OriginAnswers.Serve(response, PlaylistMaker.Growing(plan), OriginAnswers.Growing);
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        AskedPlan asked,
        string track,
        HeldRequests held,
        HttpResponse response,
        ILogger<HeldRequests> logger,
        CancellationToken cancellationToken)
    {
        var (plan, presence) = await held.WaitAsync(asked, one => Look(one, track), cancellationToken);
        switch (presence)
        {
            case Presence.There:
                return OriginAnswers.Serve(response, PlaylistMaker.Growing(plan!, plan!.Track(track)), OriginAnswers.Growing);
            case Presence.Coming:
                logger.HeldInVain(asked.Key.PlanId, $"{track}.m3u8");
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
