using System.Text.Json;
using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>The answers of several searches.</summary>
public class MultiSearchResult
{
    [JsonPropertyName("results")]
    public List<ISearchable<JsonDocument>> Results { get; set; }
}
