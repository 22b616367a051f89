using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Storage;
using StreamPlatform.Storage.Keys;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Origin;

internal static class ServeSegment
{
    public static async Task<Results<StoredFile, ProblemHttpResult>> Handle(
        AskedPlan asked,
        string track,
        int number,
        HeldRequests held,
        MediaStore store,
        HttpResponse response,
        ILogger<HeldRequests> logger,
        CancellationToken cancellationToken)
    {
        var (plan, presence) = await held.WaitAsync(asked, one => Look(one, track, number), cancellationToken);
        switch (presence)
        {
            case Presence.There:
                var segment = plan!.Track(track).Find(number)!;
                return new StoredFile(store, MediaKeys.Segment(asked.Key.VideoId, asked.Key.PlanId, track, number))
                {
                    Length = segment.Length,
                    ETag = $"\"{segment.Sha256}\"",
                };
            case Presence.Coming:
                logger.HeldInVain(asked.Key.PlanId, $"{track}/{number}.m4s");
                return OriginAnswers.NotReady(response);
            default:
                return OriginAnswers.NotFound(response);
        }
    }

    // The init segment is stored before the first segment of its track is announced.
    public static async Task<Results<StoredFile, ProblemHttpResult>> HandleInit(
        AskedPlan asked,
        string track,
        HeldRequests held,
        MediaStore store,
        HttpResponse response,
        ILogger<HeldRequests> logger,
        CancellationToken cancellationToken)
    {
        var (_, presence) = await held.WaitAsync(asked, plan => LookForInit(plan, track), cancellationToken);
        switch (presence)
        {
            case Presence.There:
                return new StoredFile(store, MediaKeys.Init(asked.Key.VideoId, asked.Key.PlanId, track));
            case Presence.Coming:
                logger.HeldInVain(asked.Key.PlanId, $"{track}/init.mp4");
                return OriginAnswers.NotReady(response);
            default:
                return OriginAnswers.NotFound(response);
        }
    }

    private static Presence Look(IndexedPlan plan, string track, int number) =>
        plan.Find(track) is not { } found ? Presence.Never
        : found.Find(number) is not null ? Presence.There
        : plan.IsReady || found.IsCut || number >= plan.PlannedCount(track) ? Presence.Never
        : Presence.Coming;

    private static Presence LookForInit(IndexedPlan plan, string track) =>
        plan.Find(track) is not { } found ? Presence.Never
        : found.HasAny ? Presence.There
        : Presence.Coming;
}
