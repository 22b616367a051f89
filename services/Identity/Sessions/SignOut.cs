using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Identity.Sharding;

namespace StreamPlatform.Identity.Sessions;

internal static class SignOut
{
    // Whoever is signed out already, or never was in, is signed out: 204.
    public static async Task<NoContent> Handle(
        HttpContext http, SessionStore sessions, Shards shards, ILogger<Audit> audit, CancellationToken cancellationToken)
    {
        RefreshCookie.Delete(http.Response);
        if (RefreshCookie.Read(http.Request) is not { } token)
        {
            return TypedResults.NoContent();
        }

        await using var work = await shards.For(token.User).BeginAsync(cancellationToken);
        if (await sessions.FindAsync(work.Connection, token, cancellationToken) is { } presented &&
            await sessions.EndAsync(work, token.User, presented.SessionId, cancellationToken))
        {
            audit.SessionEnded(token.User.Value, presented.SessionId);
        }

        await work.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }
}
