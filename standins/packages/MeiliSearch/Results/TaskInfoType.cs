using System.Text.Json.Serialization;
using Meilisearch.Converters;

namespace Meilisearch;

/// <summary>What a task does.</summary>
[JsonConverter(typeof(TaskInfoTypeConverter))]
public enum TaskInfoType
{
    IndexCreation,
    IndexUpdate,
    IndexDeletion,
    DocumentAdditionOrUpdate,
    DocumentDeletion,
    SettingsUpdate,
    DumpCreation,
    TaskCancelation,
    SnapshotCreation,
    TaskDeletion,
    IndexSwap,
    Unknown,
}
