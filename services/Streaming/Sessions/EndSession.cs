using Microsoft.AspNetCore.Http.HttpResults;

namespace StreamPlatform.Streaming.Sessions;

// Whoever knows the id may end the session: nobody else was told it.
internal static class EndSession
{
    public static async Task<NoContent> Handle(string sessionId, SessionStore sessions)
    {
        await sessions.EndAsync(sessionId);
        return TypedResults.NoContent();
    }
}
