namespace StreamPlatform.Standins.Meilisearch.Tasks;

internal static class TaskStatuses
{
    public const string Enqueued = "enqueued";
    public const string Processing = "processing";
    public const string Succeeded = "succeeded";
    public const string Failed = "failed";
    public const string Canceled = "canceled";

    public static readonly string[] All = [Enqueued, Processing, Succeeded, Failed, Canceled];
}
