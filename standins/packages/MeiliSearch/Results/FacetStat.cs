using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>The least and the greatest number of a facet.</summary>
public class FacetStat
{
    [JsonPropertyName("min")]
    public float Min { get; set; }

    [JsonPropertyName("max")]
    public float Max { get; set; }
}
