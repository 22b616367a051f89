using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch.Tasks;

// Tasks about other tasks.
internal static class TaskTasks
{
    public static JsonObject Cancel(TaskStore tasks, TaskRecord task)
    {
        var uids = Uids(task);
        return Details(task, uids, "canceledTasks", tasks.Cancel(uids, task.Uid));
    }

    public static JsonObject Delete(TaskStore tasks, TaskRecord task)
    {
        var uids = Uids(task);
        return Details(task, uids, "deletedTasks", tasks.Delete(uids));
    }

    private static List<long> Uids(TaskRecord task) => [.. ((JsonArray)task.Options["uids"]!).Select(uid => uid!.GetValue<long>())];

    private static JsonObject Details(TaskRecord task, List<long> uids, string name, int count) => new()
    {
        ["matchedTasks"] = uids.Count,
        [name] = count,
        ["originalFilter"] = task.Options["originalFilter"]!.GetValue<string>(),
    };
}
