using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Operating;

internal static class PipelineRoutes
{
    public static void MapPipeline(this WebApplication app)
    {
        var videos = app.MapGroup("/api/catalog/operator/videos").WithTags("operator").RequireAuthorization(PlatformPolicies.Operator);
        videos.MapGet("", ListPipeline.Handle);
        videos.MapPost("/{id}/retry", RetryAnyProcessing.Handle);
        videos.MapPost("/{id}/cancel", CancelAnyProcessing.Handle);
    }
}
