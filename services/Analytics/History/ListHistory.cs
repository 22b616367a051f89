using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Analytics.Progress;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Analytics.History;

internal sealed record HistoryPage(IReadOnlyList<HistoryEntry> Items, string? NextCursor, bool Paused);

internal sealed record HistoryEntry(string VideoId, DateTimeOffset WatchedAt, double PositionSeconds, double DurationSeconds);

// What the caller has watched, newest first. The same video several times in a row is one entry.
internal static class ListHistory
{
    private const int Usual = 24;
    private const int Most = 60;

    public static async Task<Results<Ok<HistoryPage>, ProblemHttpResult>> Handle(
        string? cursor, int? limit, ClaimsPrincipal caller, HistoryStore history, ProgressStore progress, PausedViewers paused, TimeProvider time)
    {
        var before = time.GetUtcNow().AddSeconds(1);
        if (cursor is not null)
        {
            if (!long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) || milliseconds > before.ToUnixTimeMilliseconds())
            {
                return AnalyticsProblems.InvalidCursor.With();
            }

            before = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }

        var viewerId = caller.GetRequiredUserId();
        var count = Math.Clamp(limit ?? Usual, 1, Most);
        var found = await history.BeforeAsync(viewerId, before, count);
        var shown = found.Where((watched, at) => at == 0 || found[at - 1].VideoId != watched.VideoId).ToList();
        var positions = await progress.OfAsync(viewerId, shown.Select(watched => watched.VideoId).Distinct(StringComparer.Ordinal));
        var byVideo = positions.ToDictionary(position => position.VideoId, StringComparer.Ordinal);
        return TypedResults.Ok(new HistoryPage(
            [.. shown.Select(watched => Entry(watched, byVideo.GetValueOrDefault(watched.VideoId)))],
            found.Count < count ? null : found[^1].At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            await paused.IsPausedAsync(viewerId)));
    }

    private static HistoryEntry Entry(Watched watched, ViewerProgress? position) =>
        new(watched.VideoId, watched.At, position?.PositionSeconds ?? 0, position?.DurationSeconds ?? 0);
}
