using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Tasks;

namespace StreamPlatform.Standins.Meilisearch.Http;

internal static class IndexRoutes
{
    private const int LongestUid = 400;

    public static Answer List(Call call)
    {
        var (offset, limit) = (call.Number("offset", 0, "index"), call.Number("limit", 20, "index"));
        var indexes = call.Engine.Indexes.Where(index => call.Sees(index.Info.Uid)).ToList();
        return Answer.Ok(new JsonObject
        {
            ["results"] = new JsonArray([.. indexes.Skip(offset).Take(limit).Select(index => (JsonNode?)index.Info.ToJson())]),
            ["offset"] = offset,
            ["limit"] = limit,
            ["total"] = indexes.Count,
        });
    }

    public static Answer Show(Call call) => Answer.Ok(call.Index.Info.ToJson());

    public static async Task<Answer> CreateAsync(Call call)
    {
        var fields = new RequestFields(await call.ObjectAsync(), "index");
        var uid = fields.Text("uid") ?? throw new ApiError(400, "missing_index_uid", "Missing field `uid`");
        var primaryKey = fields.Text("primaryKey");
        return Enqueued(call, TaskTypes.IndexCreation, Checked(uid), new JsonObject { ["primaryKey"] = primaryKey }, new JsonObject { ["primaryKey"] = primaryKey });
    }

    public static async Task<Answer> UpdateAsync(Call call)
    {
        var fields = new RequestFields(await call.ObjectAsync(), "index");
        var options = new JsonObject { ["primaryKey"] = fields.Text("primaryKey") };
        if (fields.Text("uid") is { } uid)
        {
            options["uid"] = Checked(uid);
        }
        return Enqueued(call, TaskTypes.IndexUpdate, Checked(call.IndexUid), options, (JsonObject)options.DeepClone());
    }

    public static Answer Delete(Call call) =>
        Enqueued(call, TaskTypes.IndexDeletion, Checked(call.IndexUid), [], new JsonObject { ["deletedDocuments"] = null });

    public static Answer Stats(Call call) => Answer.Ok(StatsOf(call.Engine, call.Index));

    public static async Task<Answer> SwapAsync(Call call)
    {
        var swaps = await call.BodyAsync() as JsonArray ?? throw new ApiError(400, "bad_request", "Invalid value type: expected an array");
        var names = new List<string>();
        foreach (var swap in swaps)
        {
            if (swap?["indexes"] is not JsonArray { Count: 2 } pair)
            {
                throw new ApiError(400, "invalid_swap_indexes", "Invalid value at `.indexes`: Two indexes must be given for each swap. The list `[]` contains a wrong number of indexes.");
            }
            names.AddRange(pair.Select(name => Checked(name!.GetValue<string>())));
        }
        if (names.Distinct().Count() != names.Count)
        {
            throw new ApiError(400, "invalid_swap_duplicate_index_found", "Indexes must be declared only once during a swap.");
        }
        if (names.FirstOrDefault(name => !call.Sees(name)) is not null)
        {
            throw ApiErrors.InvalidKey();
        }
        return Enqueued(call, TaskTypes.IndexSwap, null, new JsonObject { ["swaps"] = swaps.DeepClone() }, new JsonObject { ["swaps"] = swaps.DeepClone() });
    }

    public static JsonObject StatsOf(Engine engine, LiveIndex index) => index.Search.Read(search =>
    {
        var size = search.DocumentBytes;
        return new JsonObject
        {
            ["numberOfDocuments"] = search.Count,
            ["rawDocumentDbSize"] = size,
            ["avgDocumentSize"] = search.Count == 0 ? 0 : size / search.Count,
            ["isIndexing"] = engine.Tasks.IsIndexing(index.Info.Uid),
            ["numberOfEmbeddings"] = 0,
            ["numberOfEmbeddedDocuments"] = 0,
            ["fieldDistribution"] = new JsonObject(search.FieldDistribution.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value))),
        };
    });

    public static string Checked(string uid) =>
        uid.Length is > 0 and <= LongestUid && uid.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? uid : throw ApiErrors.InvalidIndexUid(uid);

    public static Answer Enqueued(Call call, string type, string? index, JsonObject options, JsonObject? details, byte[]? documents = null)
    {
        var task = call.Engine.Tasks.Enqueue(type, index, options, details, documents);
        call.Engine.Signal.Raise();
        return Answer.Accepted(task.Summary());
    }
}
