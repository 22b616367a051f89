using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>Whether a server is available.</summary>
public class MeiliSearchHealth
{
    [JsonPropertyName("status")]
    public string Status { get; set; }
}
