using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Origin;

internal static class ServeFinishedPlaylist
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleMain(
        AskedPlan asked, int version, PlanCache plans, PlaylistMaker maker, HttpResponse response, CancellationToken cancellationToken)
    {
        var plan = await FindAsync(plans, asked, version, cancellationToken);
        return plan is not null
            ? OriginAnswers.Serve(response, await maker.FinishedAsync(plan, cancellationToken), OriginAnswers.Immutable)
            : OriginAnswers.NotFound(response);
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleDash(
        AskedPlan asked, int version, PlanCache plans, HttpResponse response, CancellationToken cancellationToken)
    {
        var plan = await FindAsync(plans, asked, version, cancellationToken);
        return plan is not null
            ? OriginAnswers.Serve(response, PlaylistMaker.FinishedDash(plan), OriginAnswers.Immutable)
            : OriginAnswers.NotFound(response);
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(
        AskedPlan asked,
        int version,
        string name,
        PlanCache plans,
        PlaylistMaker maker,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var plan = await FindAsync(plans, asked, version, cancellationToken);
        var playlist = plan is not null ? await MakeAsync(plan, name, maker, cancellationToken) : null;
        return playlist is null
            ? OriginAnswers.NotFound(response)
            : OriginAnswers.Serve(response, playlist, OriginAnswers.Immutable);
    }

    // A session keeps the version that it began with; the segments are the same in all of them. A newer one than is remembered here may be a moment old.
    private static async Task<IndexedPlan?> FindAsync(PlanCache plans, AskedPlan asked, int version, CancellationToken cancellationToken)
    {
        var plan = await plans.GetAsync(asked.Key, cancellationToken);
        if (plan is not null && (plan.ManifestVersion ?? 0) < version)
        {
            plan = await plans.RefreshAsync(asked.Key, cancellationToken);
        }

        return version >= 1 && plan?.ManifestVersion >= version ? asked.Of(plan) : null;
    }

    private static async Task<Playlist?> MakeAsync(IndexedPlan plan, string name, PlaylistMaker maker, CancellationToken cancellationToken)
    {
        if (plan.Find(name) is { } track)
        {
            return PlaylistMaker.Finished(plan, track);
        }

        if (plan.FindText(name) is { } text)
        {
            return PlaylistMaker.Finished(plan, text);
        }

        return name.EndsWith(KeyframeManifest.Suffix, StringComparison.Ordinal) && plan.Find(name[..^KeyframeManifest.Suffix.Length]) is { } rung
            ? await maker.FinishedKeyframesAsync(plan, rung, cancellationToken)
            : null;
    }
}
