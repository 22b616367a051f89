using Microsoft.Extensions.Options;
using StreamPlatform.Recommendations.Following;
using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommendations.Trends;
using StreamPlatform.Recommendations.Viewings;

namespace StreamPlatform.Recommendations.Rows;

// Works out the rows of a home page. A video stands in one of them only, and a row that would be too short is left out.
internal sealed class FeedMaker(
    VideoShelf shelf, ViewingRows viewings, FollowRows follows, TrendBoard trends, ForYou forYou, RelatedVideos related, Picker picker,
    TimeProvider time, IOptions<RecommendationsOptions> options)
{
    private const int RowsNamedAfter = 2;
    private const int Categories = 2;

    public async Task<Feed> MakeAsync(string? viewerId, string region, CancellationToken cancellationToken)
    {
        var history = viewerId is null ? [] : await viewings.HistoryAsync(viewerId, options.Value.LongestHistory, cancellationToken);
        var followed = viewerId is null ? new HashSet<string>() : await follows.FollowedAsync(viewerId, cancellationToken);
        var taken = history.Select(watched => watched.VideoId).ToHashSet(StringComparer.Ordinal);
        var rows = new List<FeedRow>();
        AddFollowed(followed);
        foreach (var (videoId, _) in history.Where(watched => watched.Strength >= Taste.Liked && shelf.Has(watched.VideoId)).Take(RowsNamedAfter))
        {
            Add(
                "because-you-watched", "Because you watched", related.IsByPeople(videoId) ? "People who watched it also watch these" : "They are about the same",
                related.To(videoId, Math.Max(options.Value.ShortestRow, options.Value.RowLength / 2), taken.Contains), videoId);
        }

        if (history.Count > 0)
        {
            // it stands first and chooses last: rows that are named after a video are poor in what goes with it
            Add("for-you", "For you", "From what you have watched", forYou.For(history, taken.Contains), place: 0);
        }

        Add("trending", "Trending near you", "What people in your region watch these days", picker.Pick(Scored(trends.TrendingIn(region)), taken.Contains));
        foreach (var category in FavouriteCategories(history))
        {
            var popular = trends.Popular.Where(trend => shelf.TryGet(trend.VideoId, out var video) && video.Category == category);
            Add("popular-in-category", $"Popular in {Named(category)}", "What most people watched of it in the last weeks", picker.Pick(Scored(popular), taken.Contains));
        }

        return new Feed(rows);

        void Add(string kind, string title, string explanation, IReadOnlyList<string> videos, string? namedAfter = null, int? place = null)
        {
            if (videos.Count >= options.Value.ShortestRow)
            {
                taken.UnionWith(videos);
                rows.Insert(place ?? rows.Count, new FeedRow(kind, title, explanation, videos, namedAfter));
            }
        }

        // the newest of each channel first; one that publishes every hour shall not hide the others
        void AddFollowed(IReadOnlySet<string> channels)
        {
            var since = (time.GetUtcNow() - options.Value.NewFor).UtcDateTime;
            Add("new-from-followed", "New from channels you follow", "Published lately by channels that you follow", [
                .. (channels.Count == 0 ? [] : shelf.All)
                    .Where(video => channels.Contains(video.Channel.Id) && video.PublishedAt > since && !taken.Contains(video.Id))
                    .GroupBy(video => video.Channel.Id)
                    .SelectMany(own => own.OrderByDescending(video => video.PublishedAt).Take(Picker.MostOfChannel))
                    .OrderByDescending(video => video.PublishedAt)
                    .Take(options.Value.RowLength)
                    .Select(video => video.Id),
            ]);
        }
    }

    // Those of the history, weighted by how much of it was watched; for nobody's history the most popular ones.
    private IEnumerable<string> FavouriteCategories(IReadOnlyList<Watched> history)
    {
        var met = history.Count > 0
            ? history.Select(watched => (watched.VideoId, Weight: (double)watched.Strength))
            : trends.Popular.Select(trend => (trend.VideoId, Weight: trend.Score));
        return met
            .Select(one => (Category: shelf.TryGet(one.VideoId, out var video) ? video.Category : null, one.Weight))
            .Where(one => one.Category is not null)
            .GroupBy(one => one.Category!)
            .OrderByDescending(same => same.Sum(one => one.Weight)).ThenBy(same => same.Key, StringComparer.Ordinal)
            .Take(Categories)
            .Select(same => same.Key)
            .ToArray();
    }

    private static IEnumerable<(string, float)> Scored(IEnumerable<Trend> trends) => trends.Select(trend => (trend.VideoId, (float)trend.Score));

    // slugs are words joined by hyphens
    private static string Named(string category) => category.Replace('-', ' ');
}
