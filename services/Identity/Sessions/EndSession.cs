using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Sessions;

internal static class EndSession
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, Caller caller, HttpContext http, SessionStore sessions, Shards shards, ILogger<Audit> audit, CancellationToken cancellationToken)
    {
        await using var work = await shards.For(caller.User).BeginAsync(cancellationToken);
        if (!await sessions.EndAsync(work, caller.User, id, cancellationToken))
        {
            return IdentityProblems.SessionNotFound.With();
        }

        await work.CommitAsync(cancellationToken);

        if (id == caller.SessionId)
        {
            RefreshCookie.Delete(http.Response);
        }

        audit.SessionEnded(caller.User.Value, id);
        return TypedResults.NoContent();
    }
}
