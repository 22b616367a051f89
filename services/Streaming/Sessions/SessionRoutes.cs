namespace StreamPlatform.Streaming.Sessions;

internal static class SessionRoutes
{
    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        // anybody may watch what is public, so no route requires a signed-in viewer
        var routes = app.MapGroup("/api/streaming").WithTags("Sessions").AllowAnonymous();
        routes.MapPost("/videos/{videoId}/sessions", StartSession.Handle);
        routes.MapDelete("/sessions/{sessionId}", EndSession.Handle);
    }
}
