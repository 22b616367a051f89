namespace StreamPlatform.Streaming.Pushing;

internal static class PushRoutes
{
    public static void MapPushing(this IEndpointRouteBuilder app)
    {
        // for CdnSync; the gateway does not route it
        var routes = app.MapGroup("/origin").WithTags("Origin").AllowAnonymous();
        routes.MapGet("/pushes", ListNewest.Handle);
        routes.MapGet("/pushes/{videoId}", ListPushes.Handle);
        routes.MapPost("/plans/known", FindKnownPlans.Handle);
    }
}
