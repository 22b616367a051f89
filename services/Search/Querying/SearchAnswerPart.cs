using System.Text.Json;
using Meilisearch;

namespace StreamPlatform.Search.Querying;

// What the engine found for one question.
internal sealed record SearchAnswerPart(IReadOnlyList<JsonElement> Hits, int Total, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Facets)
{
    public static SearchAnswerPart Of(ISearchable<JsonDocument> answer) => new(
        [.. answer.Hits.Select(hit => hit.RootElement)],
        answer switch
        {
            PaginatedSearchResult<JsonDocument> page => page.TotalHits,
            SearchResult<JsonDocument> list => list.EstimatedTotalHits,
            _ => answer.Hits.Count,
        },
        answer.FacetDistribution ?? new Dictionary<string, IReadOnlyDictionary<string, int>>(StringComparer.Ordinal));
}
