using Microsoft.AspNetCore.Http.HttpResults;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog.Feed;

// Videos that are public, published and playable: those of the given ids, or all of them page by page. Whatever is not in the answer may not be found.
internal static class ListFeed
{
    private const int LargestPage = 500;

    public static async Task<Ok<FeedPage<FeedVideo>>> Handle(
        string? ids, string? after, int? limit, VideoLists videos, ChannelStore channels, CancellationToken cancellationToken)
    {
        if (ids is not null)
        {
            var some = await videos.FindManyAsync(ids.Split(',', StringSplitOptions.RemoveEmptyEntries).Take(LargestPage), cancellationToken);
            return TypedResults.Ok(new FeedPage<FeedVideo>(await ShowAsync(some.Where(video => video.PublicPlace is not null), channels, cancellationToken), null));
        }

        var count = Math.Clamp(limit ?? LargestPage, 1, LargestPage);
        var page = await videos.PublicAsync(new VideoFilter(null, null, null), after, count, cancellationToken);
        return TypedResults.Ok(new FeedPage<FeedVideo>(await ShowAsync(page, channels, cancellationToken), page.Count < count ? null : page[^1].PublicPlace));
    }

    private static async Task<IReadOnlyList<FeedVideo>> ShowAsync(IEnumerable<Video> videos, ChannelStore channels, CancellationToken cancellationToken)
    {
        var shown = videos.ToList();
        var theirs = await channels.FindManyAsync(shown.Select(video => video.ChannelId), cancellationToken);
        return [.. shown.Where(video => theirs.ContainsKey(video.ChannelId)).Select(video => FeedVideo.Of(video, theirs[video.ChannelId]))];
    }
}
