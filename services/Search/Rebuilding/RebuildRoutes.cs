using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Search.Rebuilding;

internal static class RebuildRoutes
{
    public static void MapRebuild(this WebApplication app)
    {
        var rebuild = app.MapGroup("/api/search/operator/rebuild").WithTags("operator").RequireAuthorization(PlatformPolicies.Operator);
        rebuild.MapGet("", ShowRebuild.Handle);
        rebuild.MapPost("", StartRebuild.Handle);
    }
}
