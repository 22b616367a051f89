using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using StreamPlatform.Standins.Meilisearch.Storage;

namespace StreamPlatform.Standins.Meilisearch.Tasks;

// Does the tasks, one batch after the other: the changes and their outcome in one transaction, then in memory, then told to whoever waits.
internal sealed class TaskWorker(Engine engine, DataStore data)
{
    private const int MostTasks = 200;
    private const long MostBytes = 32 * 1024 * 1024;
    private long _batch;

    public async Task RunAsync(CancellationToken stopping)
    {
        await Task.Yield();
        _batch = engine.Tasks.LastBatch();
        try
        {
            while (true)
            {
                while (engine.Tasks.Next(MostTasks, MostBytes) is { Count: > 0 } tasks)
                {
                    stopping.ThrowIfCancellationRequested();
                    await WorkOrTryAgainAsync(tasks, stopping);
                }
                await engine.Signal.WaitAsync(stopping);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task WorkOrTryAgainAsync(List<TaskRecord> tasks, CancellationToken stopping)
    {
        try
        {
            Work(tasks);
        }
        catch (SqliteException failure)
        {
            // a full disk, say: nothing was done, and everything is still to be done
            await Console.Error.WriteLineAsync($"tasks {tasks[0].Uid} to {tasks[^1].Uid}: {failure.Message}");
            engine.Tasks.Requeue();
            await Task.Delay(TimeSpan.FromSeconds(1), engine.Clock, stopping);
        }
    }

    private void Work(List<TaskRecord> tasks)
    {
        engine.Tasks.Begin(tasks, engine.Clock.GetUtcNow(), ++_batch);
        var outcomes = new List<(long Uid, TaskOutcome Outcome)>();
        var afterwards = new List<Action>();
        data.Transact(() =>
        {
            // what a former batch left is known to the queue by now
            data.ForgetOutcomes();
            var change = new DocumentBatch(engine, data);
            foreach (var task in tasks)
            {
                var outcome = Try(task, change, afterwards);
                outcomes.Add((task.Uid, outcome));
                data.PutOutcome(task.Uid, outcome.ToText());
            }
            afterwards.Add(change.Complete());
        });
        afterwards.ForEach(act => act());
        engine.Tasks.Finish(outcomes);
    }

    private TaskOutcome Try(TaskRecord task, DocumentBatch change, List<Action> afterwards)
    {
        try
        {
            var details = Do(task, change, afterwards);
            return new TaskOutcome(details, null, engine.Clock.GetUtcNow());
        }
        catch (ApiError error)
        {
            return new TaskOutcome(Failed(task.Details), error.ToJson(), engine.Clock.GetUtcNow());
        }
    }

    private JsonObject? Do(TaskRecord task, DocumentBatch change, List<Action> afterwards) => task.Type switch
    {
        TaskTypes.Addition => change.Add(task),
        TaskTypes.Deletion => change.Delete(task),
        TaskTypes.Settings => new IndexTasks(engine, data, afterwards).ChangeSettings(task),
        TaskTypes.IndexCreation => new IndexTasks(engine, data, afterwards).Create(task),
        TaskTypes.IndexUpdate => new IndexTasks(engine, data, afterwards).Update(task),
        TaskTypes.IndexDeletion => new IndexTasks(engine, data, afterwards).Delete(task),
        TaskTypes.IndexSwap => new IndexTasks(engine, data, afterwards).Swap(task),
        TaskTypes.TaskCancelation => TaskTasks.Cancel(engine.Tasks, task),
        TaskTypes.TaskDeletion => TaskTasks.Delete(engine.Tasks, task),
        _ => throw ApiErrors.NotSupported($"A task of type `{task.Type}`"),
    };

    private static JsonObject? Failed(JsonObject? details)
    {
        var failed = details?.DeepClone() as JsonObject;
        foreach (var counted in new[] { "indexedDocuments", "deletedDocuments" })
        {
            if (failed?.ContainsKey(counted) == true)
            {
                failed[counted] = 0;
            }
        }
        return failed;
    }
}
