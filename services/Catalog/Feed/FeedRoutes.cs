namespace StreamPlatform.Catalog.Feed;

// For rooms that keep copies of what everybody may see; the gateway does not route it.
internal static class FeedRoutes
{
    public static void MapFeed(this WebApplication app)
    {
        var feed = app.MapGroup("/internal/feed").WithTags("feed");
        feed.MapGet("/videos", ListFeed.Handle);
        feed.MapGet("/playlists", ListPlaylistFeed.Handle);
        feed.MapGet("/follows", ListFollowFeed.Handle);
    }
}
