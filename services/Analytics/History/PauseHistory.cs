using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Analytics.History;

internal sealed record HistoryPause(bool Paused);

internal static class PauseHistory
{
    public static async Task<Ok<HistoryPause>> Handle(HistoryPause wanted, ClaimsPrincipal caller, PausedViewers paused)
    {
        await paused.SetAsync(caller.GetRequiredUserId(), wanted.Paused);
        return TypedResults.Ok(wanted);
    }
}
