using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>The answer of a search: <see cref="SearchResult{T}"/> by offset, <see cref="PaginatedSearchResult{T}"/> by page.</summary>
[JsonConverter(typeof(ISearchableJsonConverterFactory))]
public interface ISearchable<T>
{
    [JsonPropertyName("indexUid")]
    string IndexUid { get; }

    [JsonPropertyName("hits")]
    IReadOnlyCollection<T> Hits { get; }

    [JsonPropertyName("facetDistribution")]
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> FacetDistribution { get; }

    [JsonPropertyName("processingTimeMs")]
    int ProcessingTimeMs { get; }

    [JsonPropertyName("query")]
    string Query { get; }

    [JsonPropertyName("_matchesPosition")]
    IReadOnlyDictionary<string, IReadOnlyCollection<MatchPosition>> MatchesPosition { get; }

    [JsonPropertyName("facetStats")]
    IReadOnlyDictionary<string, FacetStat> FacetStats { get; }
}
