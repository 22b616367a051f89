using System.Globalization;
using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Tasks;

namespace StreamPlatform.Standins.Meilisearch.Http;

internal static class TaskRoutes
{
    public static Answer List(Call call)
    {
        var filter = TaskFilter.Read(call.Query, call.Request.QueryString.Value ?? "", allowsPaging: true);
        var (page, total) = call.Engine.Tasks.Find(filter);
        var shown = page.Take(filter.Limit).ToList();
        return Answer.Ok(new JsonObject
        {
            ["results"] = new JsonArray([.. shown.Select(task => (JsonNode?)task.ToJson())]),
            ["total"] = total,
            ["limit"] = filter.Limit,
            ["from"] = shown.Count == 0 ? null : shown[0].Uid,
            ["next"] = page.Count > filter.Limit ? page[filter.Limit].Uid : null,
        });
    }

    public static Answer Show(Call call)
    {
        var text = call.Route("task");
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var uid))
        {
            throw new ApiError(400, "invalid_task_uids", $"Task uid `{text}` is invalid. It should only contain numeric characters.");
        }
        var task = call.Engine.Tasks.Find(uid) ?? throw ApiErrors.TaskNotFound(uid);
        return task.IndexUid is null || call.Sees(task.IndexUid) ? Answer.Ok(task.ToJson()) : throw ApiErrors.TaskNotFound(uid);
    }

    public static Answer Cancel(Call call) => About(call, TaskTypes.TaskCancelation, "canceledTasks");

    public static Answer Delete(Call call)
    {
        var answer = About(call, TaskTypes.TaskDeletion, "deletedTasks");
        return answer with { Status = 200 };
    }

    private static Answer About(Call call, string type, string counted)
    {
        var original = call.Request.QueryString.Value ?? "";
        var filter = TaskFilter.Read(call.Query, original, allowsPaging: false);
        if (filter.IsEmpty)
        {
            throw new ApiError(400, "missing_task_filters",
                "Query parameters to filter the tasks are missing. Available query parameters are: `uids`, `indexUids`, `statuses`, `types`, `canceledBy`, `beforeEnqueuedAt`, `afterEnqueuedAt`, `beforeStartedAt`, `afterStartedAt`, `beforeFinishedAt`, `afterFinishedAt`.");
        }
        var uids = call.Engine.Tasks.Matching(filter);
        var options = new JsonObject { ["uids"] = new JsonArray([.. uids.Select(uid => (JsonNode?)uid)]), ["originalFilter"] = original };
        var details = new JsonObject { ["matchedTasks"] = uids.Count, [counted] = null, ["originalFilter"] = original };
        return IndexRoutes.Enqueued(call, type, null, options, details);
    }
}
