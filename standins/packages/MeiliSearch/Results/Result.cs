using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>Some of many.</summary>
public class Result<T>(T results, int? limit)
{
    [JsonPropertyName("results")]
    public T Results { get; } = results;

    [JsonPropertyName("limit")]
    public int? Limit { get; } = limit;
}
