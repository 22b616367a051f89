namespace StreamPlatform.Catalog.Feed;

// For rooms that keep copies of what everybody may see; the gateway does not route it.
internal static class FeedRoutes
{
    public static void MapFeed(this WebApplication app) => app.MapGet("/internal/feed/videos", ListFeed.Handle).WithTags("feed");
}
