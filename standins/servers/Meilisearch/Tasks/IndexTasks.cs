using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Storage;

namespace StreamPlatform.Standins.Meilisearch.Tasks;

// Tasks about whole indexes. On disk they happen at once, in memory once that is sure.
internal sealed class IndexTasks(Engine engine, DataStore data, List<Action> afterwards)
{
    public JsonObject Create(TaskRecord task)
    {
        if (engine.Find(task.IndexUid!) is not null)
        {
            throw ApiErrors.IndexExists(task.IndexUid!);
        }
        var info = data.Create(task.IndexUid!, task.Options["primaryKey"]?.GetValue<string>(), engine.Clock.GetUtcNow());
        afterwards.Add(() => engine.Put(new LiveIndex(info, new SearchIndex(info.Settings))));
        return new JsonObject { ["primaryKey"] = info.PrimaryKey };
    }

    public JsonObject Update(TaskRecord task)
    {
        var index = engine.Get(task.IndexUid!);
        var info = index.Info;
        if (task.Options["primaryKey"]?.GetValue<string>() is { } primaryKey && primaryKey != info.PrimaryKey)
        {
            if (index.Search.Count > 0)
            {
                throw new ApiError(400, "index_primary_key_already_exists", $"Index `{info.Uid}`: Index already has a primary key: `{info.PrimaryKey}`.");
            }
            info = info with { PrimaryKey = primaryKey };
        }
        if (task.Options["uid"]?.GetValue<string>() is { } uid && uid != info.Uid)
        {
            if (engine.Find(uid) is not null)
            {
                throw ApiErrors.IndexExists(uid);
            }
            info = info with { Uid = uid };
            afterwards.Add(() => engine.Drop(task.IndexUid!));
        }
        Keep(index with { Info = info with { Updated = engine.Clock.GetUtcNow() } });
        return (JsonObject)task.Details!.DeepClone();
    }

    public JsonObject Delete(TaskRecord task)
    {
        var index = engine.Get(task.IndexUid!);
        data.Delete(index.Info.Id);
        afterwards.Add(() => engine.Drop(index.Info.Uid));
        return new JsonObject { ["deletedDocuments"] = index.Search.Count };
    }

    public JsonObject ChangeSettings(TaskRecord task)
    {
        var changes = (JsonObject)task.Options["settings"]!;
        var index = engine.Find(task.IndexUid!) ?? Created(task.IndexUid!);
        var settings = index.Info.Settings.With(changes);
        var rebuilt = new SearchIndex(settings);
        rebuilt.Apply(index.Search.Everything());
        Keep(new LiveIndex(index.Info with { Settings = settings, Updated = engine.Clock.GetUtcNow() }, rebuilt));
        return (JsonObject)task.Details!.DeepClone();
    }

    // Names change hands, each index keeps its documents and settings.
    public JsonObject Swap(TaskRecord task)
    {
        var swaps = (JsonArray)task.Options["swaps"]!;
        var missing = swaps.SelectMany(Names).Where((uid, at) => engine.Find(uid) is null && !IsNewName(swaps, at)).Distinct().ToList();
        if (missing.Count > 0)
        {
            throw missing.Count == 1
                ? ApiErrors.IndexNotFound(missing[0])
                : new ApiError(404, "index_not_found", $"Indexes {string.Join(", ", missing.Select(uid => $"`{uid}`"))} not found.");
        }
        foreach (var swap in swaps)
        {
            var names = Names(swap).ToList();
            var (left, right) = (engine.Get(names[0]), engine.Find(names[1]));
            if (swap!["rename"]?.GetValue<bool>() == true)
            {
                if (right is not null)
                {
                    throw ApiErrors.IndexExists(names[1]);
                }
                afterwards.Add(() => engine.Drop(names[0]));
            }
            Keep(left with { Info = left.Info with { Uid = names[1] } });
            if (right is not null)
            {
                Keep(right with { Info = right.Info with { Uid = names[0] } });
            }
        }
        return new JsonObject { ["swaps"] = swaps.DeepClone() };
    }

    private static IEnumerable<string> Names(JsonNode? swap) => ((JsonArray)swap!["indexes"]!).Select(name => name!.GetValue<string>());

    private static bool IsNewName(JsonArray swaps, int at) => at % 2 == 1 && swaps[at / 2]!["rename"]?.GetValue<bool>() == true;

    private LiveIndex Created(string uid)
    {
        var info = data.Create(uid, null, engine.Clock.GetUtcNow());
        return new LiveIndex(info, new SearchIndex(info.Settings));
    }

    private void Keep(LiveIndex index)
    {
        data.Save(index.Info);
        afterwards.Add(() => engine.Put(index));
    }
}
