using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>A task and what became of it.</summary>
public class TaskResource(
    int uid,
    string indexUid,
    TaskInfoStatus status,
    TaskInfoType type,
    IReadOnlyDictionary<string, dynamic> details,
    IReadOnlyDictionary<string, string> error,
    string duration,
    DateTime enqueuedAt,
    DateTime? startedAt,
    DateTime? finishedAt)
{
    [JsonPropertyName("uid")]
    public int Uid { get; } = uid;

    [JsonPropertyName("indexUid")]
    public string IndexUid { get; } = indexUid;

    [JsonPropertyName("status")]
    public TaskInfoStatus Status { get; } = status;

    [JsonPropertyName("type")]
    public TaskInfoType Type { get; } = type;

    [JsonPropertyName("details")]
    public IReadOnlyDictionary<string, dynamic> Details { get; } = details;

    [JsonPropertyName("error")]
    public IReadOnlyDictionary<string, string> Error { get; } = error;

    [JsonPropertyName("duration")]
    public string Duration { get; } = duration;

    [JsonPropertyName("enqueuedAt")]
    public DateTime EnqueuedAt { get; } = enqueuedAt;

    [JsonPropertyName("startedAt")]
    public DateTime? StartedAt { get; } = startedAt;

    [JsonPropertyName("finishedAt")]
    public DateTime? FinishedAt { get; } = finishedAt;
}
