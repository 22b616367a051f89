using StreamPlatform.Identity.Limits;
using StreamPlatform.Identity.Sessions;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Identity.Links;

internal static class LinkRoutes
{
    public static void MapLinks(this IEndpointRouteBuilder routes)
    {
        var reset = routes.MapGroup("/api/auth/password-reset").AddEndpointFilter<SameOriginOnly>();
        reset.MapPost("/", AskForReset.Handle).RequireRateLimiting(AuthLimits.Mail);
        reset.MapPost("/complete", ResetPassword.Handle).RequireRateLimiting(AuthLimits.SignIn);

        var verification = routes.MapGroup("/api/auth/verification").AddEndpointFilter<SameOriginOnly>();
        verification.MapPost("/", AskForVerification.Handle)
            .RequireAuthorization(PlatformPolicies.Viewer).AddEndpointFilter<LiveSessionOnly>().RequireRateLimiting(AuthLimits.Mail);
        verification.MapPost("/complete", VerifyAddress.Handle).RequireRateLimiting(AuthLimits.SignIn);
    }
}
