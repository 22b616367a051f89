using System.Text.Json;
using Meilisearch;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using StreamPlatform.Search.Documents;
using StreamPlatform.Search.Indexing;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Search.Querying;

internal sealed record SearchRequest(
    string? Q, string? Category, string? Channel, string? Length, string? Quality, string? Language, string? Captions, string? Uploaded,
    string? Sort, string? Lang, int? Page, int? Limit);

internal static class SearchVideos
{
    private const int LongestQuery = 200;
    private const int Channels = 3;
    private const int Playlists = 3;

    // the first answers are hits, channels and playlists
    private const int BeforeCounts = 3;
    private const int DescriptionWords = 24;

    private static readonly Dictionary<string, string[]?> Sorts = new(StringComparer.Ordinal)
    {
        [""] = null,
        ["relevance"] = null,
        ["newest"] = ["publishedAt:desc"],
        ["oldest"] = ["publishedAt:asc"],
        ["longest"] = ["duration:desc"],
        ["shortest"] = ["duration:asc"],
    };

    public static async Task<Results<Ok<SearchAnswer>, ProblemHttpResult>> Handle(
        [AsParameters] SearchRequest request, HttpRequest http, EngineQueries engine, IOptions<SearchOptions> options, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (query, page) = (request.Q?.Trim() ?? "", request.Page ?? 1);
        var size = Math.Clamp(request.Limit ?? options.Value.PageSize, 1, options.Value.LargestPage);
        if (query.Length > LongestQuery || page < 1 || !Sorts.TryGetValue(request.Sort ?? "", out var sort)
            || !SearchFilters.TryRead(request, clock.GetUtcNow(), out var filters))
        {
            return SearchProblems.InvalidFilter.With();
        }

        var words = Language.Of(request.Lang ?? http.Headers.AcceptLanguage)?.Strip(query) ?? query;
        var queries = Queries(words, filters, sort, page, size);
        if (await engine.AskAsync(queries, cancellationToken) is not { } answers)
        {
            http.HttpContext.Response.Headers.RetryAfter = "5";
            return SearchProblems.Unavailable.With();
        }

        var videos = answers[0].Hits.Select(Video).ToList();
        var pages = (answers[0].Total + size - 1) / size;
        var didYouMean = page == 1 ? DidYouMean.For(query, videos) : null;
        return TypedResults.Ok(new SearchAnswer(
            query, didYouMean, answers[0].Total, page, pages, videos, FoundChannels(answers[1]), FoundPlaylists(answers[2]), Facets(filters, answers)));
    }

    // the hits, the channels, the playlists, and for each filter that is set what else it could be set to
    private static List<SearchQuery> Queries(string words, SearchFilters filters, string[]? sort, int page, int size)
    {
        var hits = new SearchQuery
        {
            IndexUid = IndexNames.Videos,
            Q = words,
            Filter = filters.Text(),
            Sort = sort,
            Page = page,
            HitsPerPage = size,
            Facets = SearchFilters.Counted,
            AttributesToRetrieve = VideoHit.Fields,
            AttributesToHighlight = ["title", "description"],
            AttributesToCrop = ["description"],
            CropLength = DescriptionWords,
            HighlightPreTag = Marks.Begin,
            HighlightPostTag = Marks.End,
        };
        var others = page == 1 && words.Length > 0;
        var channels = new SearchQuery { IndexUid = IndexNames.Channels, Q = words, Limit = others ? Channels : 0, MatchingStrategy = "all" };
        var playlists = new SearchQuery { IndexUid = IndexNames.Playlists, Q = words, Limit = others ? Playlists : 0, MatchingStrategy = "all" };
        var counts = Counted(filters).Select(name =>
            new SearchQuery { IndexUid = IndexNames.Videos, Q = words, Filter = filters.Text(except: name), Limit = 0, Facets = [name] });
        return [hits, channels, playlists, .. counts];
    }

    private static IEnumerable<string> Counted(SearchFilters filters) => SearchFilters.Counted.Where(filters.Active.Contains);

    private static FoundVideo Video(JsonElement hit)
    {
        var formatted = hit.GetProperty("_formatted");
        return FoundVideo.Of(
            hit.Deserialize<VideoHit>(JsonSerializerOptions.Web)!, formatted.GetProperty("title").GetString()!, formatted.GetProperty("description").GetString()!);
    }

    private static List<FoundChannel> FoundChannels(SearchAnswerPart channels) =>
        [.. channels.Hits.Select(hit => hit.Deserialize<FoundChannel>(JsonSerializerOptions.Web)!)];

    private static List<FoundPlaylist> FoundPlaylists(SearchAnswerPart playlists) =>
        [.. playlists.Hits.Select(hit => FoundPlaylist.Of(hit.Deserialize<PlaylistDocument>(JsonSerializerOptions.Web)!))];

    private static Dictionary<string, IReadOnlyList<FacetValue>> Facets(SearchFilters filters, IReadOnlyList<SearchAnswerPart> answers)
    {
        var counted = Counted(filters).ToList();
        return SearchFilters.Counted.ToDictionary(name => name, name => Values(answers[counted.Contains(name) ? BeforeCounts + counted.IndexOf(name) : 0], name), StringComparer.Ordinal);
    }

    private static IReadOnlyList<FacetValue> Values(SearchAnswerPart answer, string name) => answer.Facets.TryGetValue(name, out var values)
        ? [.. values.Select(value => new FacetValue(value.Key, value.Value)).OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal)]
        : [];
}
