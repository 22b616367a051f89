using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>A page of tasks.</summary>
public class TasksResults<T>(T results, int? limit, int? from, int? next, int? total) : Result<T>(results, limit)
{
    [JsonPropertyName("from")]
    public int? From { get; } = from;

    [JsonPropertyName("next")]
    public int? Next { get; } = next;

    [JsonPropertyName("total")]
    public int? Total { get; } = total;
}
