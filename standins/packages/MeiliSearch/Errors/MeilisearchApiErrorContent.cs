using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>What the server says when it refuses.</summary>
public class MeilisearchApiErrorContent(string message, string code, string type, string link)
{
    [JsonPropertyName("message")]
    public string Message { get; } = message;

    [JsonPropertyName("code")]
    public string Code { get; } = code;

    [JsonPropertyName("type")]
    public string Type { get; } = type;

    [JsonPropertyName("link")]
    public string Link { get; } = link;
}
