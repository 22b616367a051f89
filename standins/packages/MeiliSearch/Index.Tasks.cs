using Meilisearch.QueryParameters;

namespace Meilisearch;

public partial class Index
{
    public Task<TasksResults<IEnumerable<TaskResource>>> GetTasksAsync(TasksQuery query = null, CancellationToken cancellationToken = default) =>
        Tasks().GetTasksAsync(query ?? new TasksQuery { IndexUids = [Uid] }, cancellationToken);

    public Task<TaskResource> GetTaskAsync(int taskUid, CancellationToken cancellationToken = default) => Tasks().GetTaskAsync(taskUid, cancellationToken);

    /// <exception cref="MeilisearchTimeoutError">The task is not done yet.</exception>
    public Task<TaskResource> WaitForTaskAsync(int taskUid, double timeoutMs = 5000.0, int intervalMs = 50, CancellationToken cancellationToken = default) =>
        Tasks().WaitForTaskAsync(taskUid, timeoutMs, intervalMs, cancellationToken);

    private TaskEndpoint Tasks() => new TaskEndpoint().Over(_http);
}
