using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Recommendations.Rows;

internal static class RowRoutes
{
    private const int LongestRelated = 50;

    public static void MapRows(this IEndpointRouteBuilder app)
    {
        // whoever is not signed in sees what is popular
        var routes = app.MapGroup("/api/recommendations").WithTags("Rows").AllowAnonymous();
        routes.MapGet("/home", HomeAsync);
        routes.MapGet("/videos/{videoId}/related", Related);
    }

    private static async Task<Ok<HomeRows>> HomeAsync(
        ClaimsPrincipal user, HttpResponse response, FeedMaker maker, FeedCache cache, VideoShelf shelf, IOptions<RecommendationsOptions> options, CancellationToken cancellationToken)
    {
        var viewerId = user.GetUserId();
        var region = UserId.TryParse(viewerId, out var id) ? id.Region : options.Value.Region;
        var feed = await cache.GetAsync(viewerId ?? $"region:{region}", () => maker.MakeAsync(viewerId, region, cancellationToken));
        response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(new HomeRows([.. feed.Rows.Select(row => Show(row, shelf)).Where(row => row?.Items.Count >= options.Value.ShortestRow).OfType<ShownRow>()]));
    }

    // Null: it is named after a video that may not be named any more.
    private static ShownRow? Show(FeedRow row, VideoShelf shelf)
    {
        var items = Show(row.VideoIds, shelf);
        return row.NamedAfter is null ? new ShownRow(row.Kind, row.Title, row.Explanation, items)
            : shelf.TryGet(row.NamedAfter, out var video) ? new ShownRow(row.Kind, $"{row.Title} {video.Title}", row.Explanation, items)
            : null;
    }

    private static Ok<RelatedRow> Related(string videoId, int? limit, RelatedVideos related, VideoShelf shelf, HttpResponse response)
    {
        var count = Math.Clamp(limit ?? 20, 1, LongestRelated);
        var picked = related.To(videoId, count, _ => false);
        var all = picked.Concat(related.Others(videoId).Except(picked)).Take(count);
        response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(new RelatedRow(
            picked.Count == 0 ? "The newest videos" : related.IsByPeople(videoId) ? "Watched by people who watched this, or about the same" : "About the same, then the newest",
            Show(all, shelf)));
    }

    private static IReadOnlyList<Card> Show(IEnumerable<string> videoIds, VideoShelf shelf) =>
        [.. videoIds.Select(id => shelf.TryGet(id, out var video) ? Card.Of(video) : null).OfType<Card>()];
}
