namespace StreamPlatform.Streaming.Origin;

internal static class OriginRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapOrigin(this IEndpointRouteBuilder app)
    {
        // for the edges, which have checked the token; the gateway does not route it
        var media = app.MapGroup("/origin/m/{videoId}/{planId}").WithTags("Origin").AllowAnonymous();
        media.MapMethods("/growing/main.m3u8", Reading, ServeGrowingPlaylist.HandleMain);
        media.MapMethods("/growing/{track}.m3u8", Reading, ServeGrowingPlaylist.Handle);
        media.MapMethods("/vod-{version:int}/main.m3u8", Reading, ServeFinishedPlaylist.HandleMain);
        media.MapMethods("/vod-{version:int}/main.mpd", Reading, ServeFinishedPlaylist.HandleDash);
        media.MapMethods("/vod-{version:int}/{name}.m3u8", Reading, ServeFinishedPlaylist.Handle);
        media.MapMethods("/{track}/all.vtt", Reading, ServeText.Handle);
        media.MapMethods("/{track}/init.mp4", Reading, ServeSegment.HandleInit);
        media.MapMethods("/{track}/{number:int:min(0)}.m4s", Reading, ServeSegment.Handle);

        app.MapMethods("/images/{videoId}/{planId}/{**file}", Reading, ServeImage.Handle).WithTags("Images").AllowAnonymous();
    }
}
