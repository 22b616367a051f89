using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>What every kind of search may ask for.</summary>
public class SearchQueryBase
{
    [JsonPropertyName("indexUid")]
    public string IndexUid { get; set; }

    [JsonPropertyName("q")]
    public string Q { get; set; }

    [JsonPropertyName("filter")]
    public dynamic Filter { get; set; }

    [JsonPropertyName("attributesToRetrieve")]
    public IEnumerable<string> AttributesToRetrieve { get; set; }

    [JsonPropertyName("attributesToCrop")]
    public IEnumerable<string> AttributesToCrop { get; set; }

    [JsonPropertyName("attributesToSearchOn")]
    public IEnumerable<string> AttributesToSearchOn { get; set; }

    [JsonPropertyName("cropLength")]
    public int? CropLength { get; set; }

    [JsonPropertyName("attributesToHighlight")]
    public IEnumerable<string> AttributesToHighlight { get; set; }

    [JsonPropertyName("cropMarker")]
    public string CropMarker { get; set; }

    [JsonPropertyName("highlightPreTag")]
    public string HighlightPreTag { get; set; }

    [JsonPropertyName("highlightPostTag")]
    public string HighlightPostTag { get; set; }

    [JsonPropertyName("facets")]
    public IEnumerable<string> Facets { get; set; }

    [JsonPropertyName("showMatchesPosition")]
    public bool? ShowMatchesPosition { get; set; }

    [JsonPropertyName("sort")]
    public IEnumerable<string> Sort { get; set; }

    [JsonPropertyName("matchingStrategy")]
    public string MatchingStrategy { get; set; }

    [JsonPropertyName("showRankingScore")]
    public bool? ShowRankingScore { get; set; }

    [JsonPropertyName("showRankingScoreDetails")]
    public bool? ShowRankingScoreDetails { get; set; }
}
