using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Sessions;

internal static class EndSession
{
    public static async Task<Results<NoContent, ProblemHttpResult>> Handle(
        Guid id, Caller caller, HttpContext http, SessionStore sessions, Shards shards, ILogger<Audit> audit, CancellationToken cancellationToken)
    {
        await using var connection = await shards.For(caller.User).OpenConnectionAsync(cancellationToken);
        if (!await sessions.EndAsync(connection, caller.User, id, cancellationToken))
        {
            return IdentityProblems.SessionNotFound.With();
        }

        if (id == caller.SessionId)
        {
            RefreshCookie.Delete(http.Response);
        }

        audit.SessionEnded(caller.User.Value, id);
        return TypedResults.NoContent();
    }
}
