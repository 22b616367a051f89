using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>How facets are counted.</summary>
public class Faceting
{
    [JsonPropertyName("maxValuesPerFacet")]
    public int MaxValuesPerFacet { get; set; }

    [JsonPropertyName("sortFacetValuesBy")]
    public Dictionary<string, SortFacetValuesByType> SortFacetValuesBy { get; set; }
}
