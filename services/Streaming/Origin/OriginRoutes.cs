namespace StreamPlatform.Streaming.Origin;

internal static class OriginRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapOrigin(this IEndpointRouteBuilder app)
    {
        // for the edges, which have checked the token; the gateway does not route it
        var media = app.MapGroup(AskedPlan.Whole).WithTags("Origin").AllowAnonymous();
        media.MapFiles();
        media.MapMethods("/vod-{version:int}/main.mpd", Reading, ServeFinishedPlaylist.HandleDash);
        media.MapMethods("/{track}/all.vtt", Reading, ServeText.Handle);

        // a token for one of these opens nothing above them
        var previews = app.MapGroup(AskedPlan.Preview).WithTags("Origin").AllowAnonymous();
        previews.MapFiles();
        previews.MapMethods("/{track}/all.vtt", Reading, ServeText.HandlePreview);

        app.MapMethods("/images/{videoId}/{planId}/{**file}", Reading, ServeImage.Handle).WithTags("Images").AllowAnonymous();
    }

    private static void MapFiles(this RouteGroupBuilder media)
    {
        media.MapMethods("/growing/main.m3u8", Reading, ServeGrowingPlaylist.HandleMain);
        media.MapMethods("/growing/{track}.m3u8", Reading, ServeGrowingPlaylist.Handle);
        media.MapMethods("/vod-{version:int}/main.m3u8", Reading, ServeFinishedPlaylist.HandleMain);
        media.MapMethods("/vod-{version:int}/{name}.m3u8", Reading, ServeFinishedPlaylist.Handle);
        media.MapMethods("/{track}/init.mp4", Reading, ServeSegment.HandleInit);
        media.MapMethods("/{track}/{number:int:min(0)}.m4s", Reading, ServeSegment.Handle);
    }
}
