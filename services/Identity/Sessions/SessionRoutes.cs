using StreamPlatform.Identity.Limits;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Identity.Sessions;

internal static class SessionRoutes
{
    public static void MapSessions(this IEndpointRouteBuilder routes)
    {
        // these read or set the cookie
        var cookie = routes.MapGroup("/api/auth").AddEndpointFilter<SameOriginOnly>();
        cookie.MapPost("/sign-in", SignIn.Handle).RequireRateLimiting(AuthLimits.SignIn);
        cookie.MapPost("/refresh", RefreshSession.Handle).RequireRateLimiting(AuthLimits.Session);
        cookie.MapPost("/sign-out", SignOut.Handle).RequireRateLimiting(AuthLimits.Session);

        var own = routes.MapGroup("/api/auth/sessions")
            .RequireAuthorization(PlatformPolicies.Viewer).AddEndpointFilter<LiveSessionOnly>().RequireRateLimiting(AuthLimits.Session);
        own.MapGet("/", ListSessions.Handle);
        own.MapDelete("/{id:guid}", EndSession.Handle);
    }
}
