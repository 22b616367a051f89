using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Analytics.Progress;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Analytics.History;

// Deletes everything by which the platform can say what the caller has watched. What it learned for reports names nobody; the heartbeats themselves go within days.
internal static class ClearHistory
{
    public static async Task<NoContent> Handle(
        ClaimsPrincipal caller, HistoryStore history, ProgressStore progress, TimeProvider time, ILogger<HistoryStore> logger)
    {
        var viewerId = caller.GetRequiredUserId();
        var now = time.GetUtcNow();
        await Task.WhenAll(history.ClearAsync(viewerId, now), progress.ClearAsync(viewerId, now));
        logger.HistoryCleared();
        return TypedResults.NoContent();
    }
}
