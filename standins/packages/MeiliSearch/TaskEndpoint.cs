using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Meilisearch.QueryParameters;

namespace Meilisearch;

/// <summary>The tasks of a server.</summary>
public class TaskEndpoint
{
    private HttpClient _http;

    public Task<TasksResults<IEnumerable<TaskResource>>> GetTasksAsync(TasksQuery query = default, CancellationToken cancellationToken = default) =>
        _http.GetFromJsonAsync<TasksResults<IEnumerable<TaskResource>>>(QueryText.Append("tasks", query), cancellationToken);

    public Task<TaskResource> GetTaskAsync(int taskUid, CancellationToken cancellationToken = default) =>
        _http.GetFromJsonAsync<TaskResource>($"tasks/{taskUid}", cancellationToken);

    /// <exception cref="MeilisearchTimeoutError">The task is not done yet.</exception>
    public async Task<TaskResource> WaitForTaskAsync(int taskUid, double timeoutMs = 5000.0, int intervalMs = 50, CancellationToken cancellationToken = default)
    {
        var waiting = Stopwatch.StartNew();
        while (waiting.Elapsed.TotalMilliseconds < timeoutMs)
        {
            var task = await GetTaskAsync(taskUid, cancellationToken).ConfigureAwait(false);
            if (task.Status is not (TaskInfoStatus.Enqueued or TaskInfoStatus.Processing))
            {
                return task;
            }

            await Task.Delay(intervalMs, cancellationToken).ConfigureAwait(false);
        }

        throw new MeilisearchTimeoutError($"The task {taskUid.ToString(CultureInfo.InvariantCulture)} timed out.");
    }

    internal TaskEndpoint Over(HttpClient http)
    {
        _http = http;
        return this;
    }
}
