using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>How an index searches and ranks.</summary>
public class Settings
{
    [JsonPropertyName("rankingRules")]
    public IEnumerable<string> RankingRules { get; set; }

    [JsonPropertyName("distinctAttribute")]
    public string DistinctAttribute { get; set; }

    [JsonPropertyName("searchableAttributes")]
    public IEnumerable<string> SearchableAttributes { get; set; }

    [JsonPropertyName("displayedAttributes")]
    public IEnumerable<string> DisplayedAttributes { get; set; }

    [JsonPropertyName("stopWords")]
    public IEnumerable<string> StopWords { get; set; }

    [JsonPropertyName("synonyms")]
    public Dictionary<string, IEnumerable<string>> Synonyms { get; set; }

    [JsonPropertyName("nonSeparatorTokens")]
    public List<string> NonSeparatorTokens { get; set; }

    [JsonPropertyName("separatorTokens")]
    public List<string> SeparatorTokens { get; set; }

    [JsonPropertyName("filterableAttributes")]
    public IEnumerable<FilterableAttribute> FilterableAttributes { get; set; }

    [JsonPropertyName("sortableAttributes")]
    public IEnumerable<string> SortableAttributes { get; set; }

    [JsonPropertyName("typoTolerance")]
    public TypoTolerance TypoTolerance { get; set; }

    [JsonPropertyName("faceting")]
    public Faceting Faceting { get; set; }

    [JsonPropertyName("pagination")]
    public Pagination Pagination { get; set; }

    [JsonPropertyName("dictionary")]
    public IEnumerable<string> Dictionary { get; set; }

    [JsonPropertyName("proximityPrecision")]
    public string ProximityPrecision { get; set; }

    [JsonPropertyName("searchCutoffMs")]
    public int? SearchCutoffMs { get; set; }
}
