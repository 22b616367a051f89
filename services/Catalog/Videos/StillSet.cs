using StreamPlatform.Catalog.Processing;

namespace StreamPlatform.Catalog.Videos;

// One picture in several widths: {path}/{width}.webp and {path}/{width}.jpg.
internal sealed record StillSet(string Name, string Path, IReadOnlyList<int> Widths)
{
    // The creator's choice, else the best one; null while there is none.
    public static StillSet? PosterOf(Video video, PlanFacts? plan)
    {
        var all = AllOf(video, plan);
        return all.FirstOrDefault(still => ChoiceOf(video, plan, still.Name) == video.PosterStill) ?? all.FirstOrDefault(still => still.Name != video.OwnPoster?.PictureId);
    }

    // Those of the plan, the best first, then the creator's own picture.
    public static IReadOnlyList<StillSet> AllOf(Video video, PlanFacts? plan) =>
    [
        .. plan is null ? [] : plan.Stills.Select(still => new StillSet(still.Name, $"/images/{video.Id}/{plan.PlanId}/stills-{still.Name}", still.Widths)),
        .. video.OwnPoster is { } own ? [new StillSet(own.PictureId, $"/images/{video.Id}/{own.PictureId}/stills-own", own.Widths)] : Array.Empty<StillSet>(),
    ];

    // What is remembered of a choice. A replaced video has other stills, of which nobody has chosen one; the creator's own picture stays.
    public static string ChoiceOf(Video video, PlanFacts? plan, string still) => still == video.OwnPoster?.PictureId ? still : $"{plan?.PlanId}/{still}";
}
