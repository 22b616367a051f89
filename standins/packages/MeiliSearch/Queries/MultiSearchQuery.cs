using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>Several searches in one request.</summary>
public class MultiSearchQuery
{
    [JsonPropertyName("queries")]
    public List<SearchQuery> Queries { get; set; }
}
