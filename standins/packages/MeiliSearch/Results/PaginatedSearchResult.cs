using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>Hits by page; the total is exact.</summary>
public class PaginatedSearchResult<T>(
    IReadOnlyCollection<T> hits,
    int hitsPerPage,
    int page,
    int totalHits,
    int totalPages,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> facetDistribution,
    int processingTimeMs,
    string query,
    IReadOnlyDictionary<string, IReadOnlyCollection<MatchPosition>> matchesPosition,
    IReadOnlyDictionary<string, FacetStat> facetStats,
    string indexUid) : ISearchable<T>
{
    [JsonPropertyName("hits")]
    public IReadOnlyCollection<T> Hits { get; } = hits;

    [JsonPropertyName("hitsPerPage")]
    public int HitsPerPage { get; } = hitsPerPage;

    [JsonPropertyName("page")]
    public int Page { get; } = page;

    [JsonPropertyName("totalHits")]
    public int TotalHits { get; } = totalHits;

    [JsonPropertyName("totalPages")]
    public int TotalPages { get; } = totalPages;

    [JsonPropertyName("facetDistribution")]
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> FacetDistribution { get; } = facetDistribution;

    [JsonPropertyName("processingTimeMs")]
    public int ProcessingTimeMs { get; } = processingTimeMs;

    [JsonPropertyName("query")]
    public string Query { get; } = query;

    [JsonPropertyName("_matchesPosition")]
    public IReadOnlyDictionary<string, IReadOnlyCollection<MatchPosition>> MatchesPosition { get; } = matchesPosition;

    [JsonPropertyName("facetStats")]
    public IReadOnlyDictionary<string, FacetStat> FacetStats { get; } = facetStats;

    [JsonPropertyName("indexUid")]
    public string IndexUid { get; } = indexUid;
}
