using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Playlists;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Feed;

// Public playlists: those of the given ids, or all of them page by page. A page may be shorter than asked for, where nothing of a playlist may be found.
internal static class ListPlaylistFeed
{
    // each is read with all of its entries
    private const int LargestPage = 100;

    public static async Task<Ok<FeedPage<FeedPlaylist>>> Handle(
        string? ids, string? after, int? limit, PlaylistLists playlists, PlaylistFeed feed, CancellationToken cancellationToken)
    {
        if (ids is not null)
        {
            var some = await playlists.PublicAmongAsync(ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Take(LargestPage), cancellationToken);
            return TypedResults.Ok(new FeedPage<FeedPlaylist>(await feed.ShowAsync(some, cancellationToken), null));
        }

        var count = Math.Clamp(limit ?? LargestPage, 1, LargestPage);
        var page = await playlists.AllPublicAsync(after, count, cancellationToken);
        return TypedResults.Ok(new FeedPage<FeedPlaylist>(await feed.ShowAsync(page, cancellationToken), page.Count < count ? null : page[^1].PublicPlace));
    }
}
