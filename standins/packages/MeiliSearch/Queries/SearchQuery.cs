using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>A search.</summary>
public class SearchQuery : SearchQueryBase
{
    [JsonPropertyName("offset")]
    public int? Offset { get; set; }

    [JsonPropertyName("limit")]
    public int? Limit { get; set; }

    [JsonPropertyName("hitsPerPage")]
    public int? HitsPerPage { get; set; }

    [JsonPropertyName("page")]
    public int? Page { get; set; }

    [JsonPropertyName("distinct")]
    public string Distinct { get; set; }

    [JsonPropertyName("rankingScoreThreshold")]
    public decimal? RankingScoreThreshold { get; set; }

    [JsonPropertyName("retrieveVectors")]
    public bool RetrieveVectors { get; set; }
}
