using StreamPlatform.Identity.Limits;
using StreamPlatform.Identity.Sessions;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Identity.Accounts;

internal static class AccountRoutes
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/auth/register", RegisterAccount.Handle).AddEndpointFilter<SameOriginOnly>().RequireRateLimiting(AuthLimits.Register);

        var own = routes.MapGroup("/api/auth")
            .RequireAuthorization(PlatformPolicies.Viewer).AddEndpointFilter<LiveSessionOnly>().RequireRateLimiting(AuthLimits.Session);
        own.MapGet("/me", ShowAccount.Handle);
        own.MapPost("/creator", BecomeCreator.Handle);

        // for Notifications, which writes mails; the gateway does not route it
        routes.MapGet("/internal/accounts/{userId}/address", ShowAddress.Handle);
    }
}
