using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>Hits by offset and limit; the total is an estimate.</summary>
public class SearchResult<T>(
    IReadOnlyCollection<T> hits,
    int offset,
    int limit,
    int estimatedTotalHits,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> facetDistribution,
    int processingTimeMs,
    string query,
    IReadOnlyDictionary<string, IReadOnlyCollection<MatchPosition>> matchesPosition,
    IReadOnlyDictionary<string, FacetStat> facetStats,
    string indexUid) : ISearchable<T>
{
    [JsonPropertyName("hits")]
    public IReadOnlyCollection<T> Hits { get; } = hits;

    [JsonPropertyName("offset")]
    public int Offset { get; } = offset;

    [JsonPropertyName("limit")]
    public int Limit { get; } = limit;

    [JsonPropertyName("estimatedTotalHits")]
    public int EstimatedTotalHits { get; } = estimatedTotalHits;

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
