namespace StreamPlatform.Streaming.Sessions;

internal static class SessionRoutes
{
    public static void MapSessions(this IEndpointRouteBuilder app)
    {
        // anybody may watch what is public, so no route requires a signed-in viewer
        var routes = app.MapGroup("/api/streaming").WithTags("Sessions").AllowAnonymous();
        routes.MapPost("/videos/{videoId}/sessions", StartSession.Handle);
        routes.MapDelete("/sessions/{sessionId}", EndSession.Handle);

        // for the edges; the gateway does not route it
        app.MapGet("/origin/sessions/{sessionId}/{videoId}", CheckSession.Handle).WithTags("Origin").AllowAnonymous();
    }
}
