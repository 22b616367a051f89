using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Filtering;
using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Storage;

namespace StreamPlatform.Standins.Meilisearch.Tasks;

// What several tasks in a row do to the documents of one index. Later tasks see what earlier ones did; searches see all of it at once.
internal sealed class DocumentBatch(Engine engine, DataStore data)
{
    private readonly Dictionary<string, byte[]?> _changes = new(StringComparer.Ordinal);
    private LiveIndex? _index;
    private bool _isCleared;

    private sealed record Change(string Id, byte[] Json);

    public JsonObject Add(TaskRecord task)
    {
        var documents = ReadDocuments(task);
        var told = task.Options["primaryKey"]?.GetValue<string>();
        var index = Open(task.IndexUid!, create: true)!;
        var primaryKey = PrimaryKey.Choose(index.Info, told, documents);
        var changes = documents.ConvertAll(document => new Change(PrimaryKey.IdOf(document, primaryKey), Encoding.UTF8.GetBytes(document.GetRawText())));
        if (index.Info.PrimaryKey is null)
        {
            _index = index = index with { Info = index.Info with { PrimaryKey = primaryKey } };
        }
        var isUpdate = task.Options["method"]!.GetValue<string>() == "update";
        foreach (var change in changes)
        {
            Put(change.Id, isUpdate && Current(change.Id) is { } before ? Merge(before, change.Json) : change.Json);
        }
        return new JsonObject { ["receivedDocuments"] = documents.Count, ["indexedDocuments"] = documents.Count };
    }

    public JsonObject Delete(TaskRecord task)
    {
        var index = Open(task.IndexUid!, create: false) ?? throw ApiErrors.IndexNotFound(task.IndexUid!);
        var details = (JsonObject)task.Details!.DeepClone();
        var before = Count();
        if (task.Options["ids"] is JsonArray ids)
        {
            foreach (var id in ids.Select(id => id!.GetValue<string>()).Where(id => Current(id) is not null))
            {
                Put(id, null);
            }
        }
        else if (task.Options["filter"] is { } filter)
        {
            // a filter has to see what the tasks before it did
            Complete()();
            _changes.Clear();
            index = _index!;
            var condition = FilterReader.Read(filter, index.Info.Settings);
            foreach (var id in index.Search.Read(search => condition is null ? [] : search.Alive().And(condition.Evaluate(search)).ToArray().Select(search.IdOf).ToList()))
            {
                Put(id, null);
            }
        }
        else
        {
            data.DeleteDocuments(index.Info.Id);
            _changes.Clear();
            _isCleared = true;
        }
        details["deletedDocuments"] = before - Count();
        return details;
    }

    // Called within the transaction; what it returns, once that is committed.
    public Action Complete()
    {
        if (_index is not { } index)
        {
            return () => { };
        }
        index = index with { Info = index.Info with { Updated = engine.Clock.GetUtcNow() } };
        data.Save(index.Info);
        var changes = _changes.Select(change => (change.Key, change.Value)).ToList();
        var isCleared = _isCleared;
        _isCleared = false;
        _index = index;
        return () =>
        {
            var search = isCleared ? new SearchIndex(index.Info.Settings) : index.Search;
            search.Apply(changes);
            if (search.IsMostlyDead)
            {
                var compact = new SearchIndex(index.Info.Settings);
                compact.Apply(search.Everything());
                search = compact;
            }
            _index = index with { Search = search };
            engine.Put(_index);
        };
    }

    private LiveIndex? Open(string uid, bool create)
    {
        if (_index is null && engine.Find(uid) is { } known)
        {
            _index = known;
        }
        if (_index is null && create)
        {
            var info = data.Create(uid, null, engine.Clock.GetUtcNow());
            _index = new LiveIndex(info, new SearchIndex(info.Settings));
        }
        return _index;
    }

    private static List<JsonElement> ReadDocuments(TaskRecord task)
    {
        var payload = JsonDocument.Parse(task.Documents!).RootElement;
        return [.. payload.EnumerateArray()];
    }

    private void Put(string id, byte[]? json)
    {
        _changes[id] = json;
        if (json is null)
        {
            data.Remove(_index!.Info.Id, id);
        }
        else
        {
            data.Put(_index!.Info.Id, id, json);
        }
    }

    private byte[]? Current(string id)
    {
        if (_changes.TryGetValue(id, out var changed))
        {
            return changed;
        }
        return _isCleared ? null : _index!.Search.Read(search => search.NumberOf(id) is { } number ? search.JsonOf(number).ToArray() : null);
    }

    private int Count()
    {
        var before = _isCleared ? 0 : _index!.Search.Count;
        foreach (var (id, json) in _changes)
        {
            var was = !_isCleared && _index!.Search.Read(search => search.NumberOf(id)) is not null;
            before += (json is null ? 0 : 1) - (was ? 1 : 0);
        }
        return before;
    }

    // Fields of the newer one, and those of the older one that it does not have.
    private static byte[] Merge(byte[] before, byte[] change)
    {
        var merged = (JsonObject)JsonNode.Parse(before)!;
        foreach (var (name, value) in (JsonObject)JsonNode.Parse(change)!)
        {
            merged[name] = value?.DeepClone();
        }
        return Encoding.UTF8.GetBytes(merged.ToJsonString());
    }
}
