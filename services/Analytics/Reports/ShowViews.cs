using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Contracts;

namespace StreamPlatform.Analytics.Reports;

internal sealed record ViewsOfVideos(IReadOnlyList<ViewsOfVideo> Items);

internal sealed record ViewsOfVideo(string VideoId, long Views);

internal static class ShowViews
{
    private const int Most = 100;

    public static async Task<Results<Ok<ViewsOfVideos>, ProblemHttpResult>> Handle(string ids, ViewCounts counts)
    {
        var wanted = ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count > Most)
        {
            return AnalyticsProblems.TooManyIds.With($"At most {Most}.");
        }

        var found = wanted.Where(id => Ids.IsValid('v', id)).Select(async id => new ViewsOfVideo(id, await counts.OfAsync(id)));
        return TypedResults.Ok(new ViewsOfVideos(await Task.WhenAll(found)));
    }
}
