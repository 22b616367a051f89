namespace StreamPlatform.Standins.Meilisearch.Tasks;

internal static class TaskTypes
{
    public const string IndexCreation = "indexCreation";
    public const string IndexUpdate = "indexUpdate";
    public const string IndexDeletion = "indexDeletion";
    public const string IndexSwap = "indexSwap";
    public const string Addition = "documentAdditionOrUpdate";
    public const string Deletion = "documentDeletion";
    public const string Settings = "settingsUpdate";
    public const string TaskCancelation = "taskCancelation";
    public const string TaskDeletion = "taskDeletion";

    public static readonly string[] All =
        [Addition, Deletion, Settings, IndexCreation, IndexDeletion, IndexUpdate, IndexSwap, TaskCancelation, TaskDeletion, "documentEdition", "dumpCreation", "snapshotCreation", "upgradeDatabase"];
}
