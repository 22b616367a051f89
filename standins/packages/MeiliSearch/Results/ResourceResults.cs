using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>A page by offset.</summary>
public class ResourceResults<T>(T results, int? limit, int offset, int total) : Result<T>(results, limit)
{
    [JsonPropertyName("offset")]
    public int Offset { get; } = offset;

    [JsonPropertyName("total")]
    public int Total { get; } = total;
}
