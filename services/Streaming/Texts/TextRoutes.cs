using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Streaming.Texts;

internal static class TextRoutes
{
    public static void MapTexts(this IEndpointRouteBuilder app)
    {
        var texts = app.MapGroup("/api/streaming/studio/videos/{videoId}/texts").WithTags("Texts").RequireAuthorization(PlatformPolicies.Creator);
        texts.MapGet("", ListTexts.Handle);
        texts.MapPut("/{language}", SendText.Handle);
        texts.MapDelete("/{track}", RemoveText.Handle);
    }
}
