namespace Meilisearch.QueryParameters;

/// <summary>Which tasks to list.</summary>
public class TasksQuery
{
    public int? Limit { get; set; }

    public int? From { get; set; }

    public List<string> IndexUids { get; set; }

    public List<int> Uids { get; set; }

    public List<TaskInfoStatus> Statuses { get; set; }

    public List<TaskInfoType> Types { get; set; }

    public List<string> CanceledBy { get; set; }

    public DateTime? BeforeEnqueuedAt { get; set; }

    public DateTime? AfterEnqueuedAt { get; set; }

    public DateTime? BeforeStartedAt { get; set; }

    public DateTime? AfterStartedAt { get; set; }

    public DateTime? BeforeFinishedAt { get; set; }

    public DateTime? AfterFinishedAt { get; set; }
}
