using System.Text.Json.Serialization;

namespace Meilisearch;

/// <summary>How far a task is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter))]
public enum TaskInfoStatus
{
    Enqueued,
    Processing,
    Succeeded,
    Failed,
    Canceled,
}
