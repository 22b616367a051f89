using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Contracts;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Analytics.Progress;

internal sealed record ProgressOfVideos(IReadOnlyList<ViewerProgress> Items);

// Of these videos; without ids those that the caller has begun and not finished, the last one first.
internal static class ShowProgress
{
    private const int MostIds = 100;
    private const int Usual = 20;
    private const int Most = 50;

    public static async Task<Results<Ok<ProgressOfVideos>, ProblemHttpResult>> Handle(string? ids, int? limit, ClaimsPrincipal caller, ProgressStore progress)
    {
        var viewerId = caller.GetRequiredUserId();
        if (ids is null)
        {
            var all = await progress.AllAsync(viewerId);
            return TypedResults.Ok(new ProgressOfVideos(
                [.. all.Where(one => one.IsWorthContinuing).OrderByDescending(one => one.At).Take(Math.Clamp(limit ?? Usual, 1, Most))]));
        }

        var wanted = ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(id => Ids.IsValid('v', id)).Distinct(StringComparer.Ordinal).ToList();
        return wanted.Count > MostIds
            ? AnalyticsProblems.TooManyIds.With($"At most {MostIds}.")
            : TypedResults.Ok(new ProgressOfVideos(await progress.OfAsync(viewerId, wanted)));
    }
}
