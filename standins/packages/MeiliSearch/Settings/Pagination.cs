using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>How far one may turn pages.</summary>
public class Pagination
{
    [JsonPropertyName("maxTotalHits")]
    public int MaxTotalHits { get; set; }
}
