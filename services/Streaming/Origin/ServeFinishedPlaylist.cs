using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Origin;

internal static class ServeFinishedPlaylist
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleMain(
        string videoId, string planId, int version, PlanCache plans, PlaylistMaker maker, HttpResponse response, CancellationToken cancellationToken)
    {
        var plan = await plans.GetAsync(new PlanKey(videoId, planId), cancellationToken);
        return plan is not null && plan.ManifestVersion == version
            ? OriginAnswers.Serve(response, await maker.FinishedAsync(plan, cancellationToken), OriginAnswers.Immutable)
            : OriginAnswers.NotFound(response);
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleDash(
        string videoId, string planId, int version, PlanCache plans, HttpResponse response, CancellationToken cancellationToken)
    {
        var plan = await plans.GetAsync(new PlanKey(videoId, planId), cancellationToken);
        return plan is not null && plan.ManifestVersion == version
            ? OriginAnswers.Serve(response, PlaylistMaker.FinishedDash(plan), OriginAnswers.Immutable)
            : OriginAnswers.NotFound(response);
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        string videoId,
        string planId,
        int version,
        string name,
        PlanCache plans,
        PlaylistMaker maker,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var plan = await plans.GetAsync(new PlanKey(videoId, planId), cancellationToken);
        var playlist = plan is not null && plan.ManifestVersion == version ? await MakeAsync(plan, name, maker, cancellationToken) : null;
        return playlist is null
            ? OriginAnswers.NotFound(response)
            : OriginAnswers.Serve(response, playlist, OriginAnswers.Immutable);
    }

    private static async Task<Playlist?> MakeAsync(IndexedPlan plan, string name, PlaylistMaker maker, CancellationToken cancellationToken)
    {
        if (plan.Find(name) is { } track)
        {
            return PlaylistMaker.Finished(plan, track);
        }

        return name.EndsWith(KeyframeManifest.Suffix, StringComparison.Ordinal) && plan.Find(name[..^KeyframeManifest.Suffix.Length]) is { } rung
            ? await maker.FinishedKeyframesAsync(plan, rung, cancellationToken)
            : null;
    }
}
