using System.Text.Json.Serialization;

namespace Meilisearch.QueryParameters;

/// <summary>Which documents to list.</summary>
public class DocumentsQuery
{
    [JsonPropertyName("limit")]
    public int? Limit { get; set; }

    [JsonPropertyName("offset")]
    public int? Offset { get; set; }

    [JsonPropertyName("fields")]
    public List<string> Fields { get; set; }

    [JsonPropertyName("filter")]
    public object Filter { get; set; }

    [JsonPropertyName("sort")]
    public List<string> Sort { get; set; }
}
