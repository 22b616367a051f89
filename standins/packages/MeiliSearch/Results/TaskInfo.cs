using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>A task that was just accepted.</summary>
public class TaskInfo(
    int taskUid,
    string indexUid,
    TaskInfoStatus status,
    TaskInfoType type,
    IReadOnlyDictionary<string, object> details,
    IReadOnlyDictionary<string, string> error,
    string duration,
    DateTime enqueuedAt,
    DateTime? startedAt,
    DateTime? finishedAt)
{
    [JsonPropertyName("taskUid")]
    public int TaskUid { get; } = taskUid;

    [JsonPropertyName("indexUid")]
    public string IndexUid { get; } = indexUid;

    [JsonPropertyName("status")]
    public TaskInfoStatus Status { get; } = status;

    [JsonPropertyName("type")]
    public TaskInfoType Type { get; } = type;

    [JsonPropertyName("details")]
    public IReadOnlyDictionary<string, object> Details { get; } = details;

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
