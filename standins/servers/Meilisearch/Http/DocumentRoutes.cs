using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Filtering;
using StreamPlatform.Standins.Meilisearch.Searching;
using StreamPlatform.Standins.Meilisearch.Settings;
using StreamPlatform.Standins.Meilisearch.Tasks;

namespace StreamPlatform.Standins.Meilisearch.Http;

internal static class DocumentRoutes
{
    public static Answer Show(Call call)
    {
        var fields = List(call.Query["fields"].ToString());
        var (index, id) = (call.Index, call.Route("id"));
        return index.Search.Read(search => search.NumberOf(id) is { } number
            ? Answer.Ok(Pick((JsonObject)JsonNode.Parse(search.JsonOf(number).Span)!, index.Info.Settings, fields))
            : throw ApiErrors.DocumentNotFound(id));
    }

    public static Answer List(Call call)
    {
        var filter = call.Query["filter"].ToString();
        var ids = List(call.Query["ids"].ToString());
        return Page(call, call.Number("offset", 0, "document"), call.Number("limit", 20, "document"), List(call.Query["fields"].ToString()), filter.Length == 0 ? null : filter, ids, []);
    }

    public static async Task<Answer> FetchAsync(Call call)
    {
        var body = await call.ObjectAsync();
        var fields = new RequestFields(body, "document");
        return Page(call, fields.Number("offset") ?? 0, fields.Number("limit") ?? 20, fields.Texts("fields"), body["filter"], fields.Texts("ids"), fields.Texts("sort") ?? []);
    }

    public static async Task<Answer> AddAsync(Call call, string method)
    {
        var uid = IndexRoutes.Checked(call.IndexUid);
        var (documents, count) = await DocumentPayload.ReadAsync(call);
        var primaryKey = call.Query["primaryKey"].ToString();
        var options = new JsonObject { ["method"] = method, ["primaryKey"] = primaryKey.Length == 0 ? null : primaryKey };
        return IndexRoutes.Enqueued(call, TaskTypes.Addition, uid, options, new JsonObject { ["receivedDocuments"] = count, ["indexedDocuments"] = null }, documents);
    }

    public static Answer DeleteOne(Call call)
    {
        var id = call.Route("id");
        return PrimaryKey.IsValid(id) ? Delete(call, new JsonArray(id)) : throw ApiErrors.InvalidDocumentId(id);
    }

    public static async Task<Answer> DeleteSomeAsync(Call call)
    {
        var ids = await call.BodyAsync() as JsonArray ?? throw new ApiError(400, "bad_request", "Invalid value type: expected an array");
        return Delete(call, [.. ids.Select(id => (JsonNode?)(id is JsonValue value && value.TryGetValue<string>(out var text) ? text : id!.ToJsonString()))]);
    }

    public static async Task<Answer> DeleteByFilterAsync(Call call)
    {
        var body = await call.ObjectAsync();
        var filter = body["filter"] ?? throw new ApiError(400, "missing_document_filter", "Missing field `filter`");
        if (call.Engine.Find(call.IndexUid) is { } index)
        {
            Filter(filter, index.Info.Settings);
        }
        var details = new JsonObject { ["providedIds"] = 0, ["deletedDocuments"] = null, ["originalFilter"] = filter.ToJsonString() };
        return IndexRoutes.Enqueued(call, TaskTypes.Deletion, IndexRoutes.Checked(call.IndexUid), new JsonObject { ["filter"] = filter.DeepClone() }, details);
    }

    public static Answer DeleteAll(Call call)
    {
        var details = new JsonObject { ["providedIds"] = 0, ["deletedDocuments"] = null, ["originalFilter"] = null };
        return IndexRoutes.Enqueued(call, TaskTypes.Deletion, IndexRoutes.Checked(call.IndexUid), [], details);
    }

    private static Answer Delete(Call call, JsonArray ids)
    {
        var details = new JsonObject { ["providedIds"] = ids.Count, ["deletedDocuments"] = null, ["originalFilter"] = null };
        return IndexRoutes.Enqueued(call, TaskTypes.Deletion, IndexRoutes.Checked(call.IndexUid), new JsonObject { ["ids"] = ids }, details);
    }

    private static Answer Page(Call call, int offset, int limit, IReadOnlyList<string>? fields, JsonNode? filter, IReadOnlyList<string>? ids, IReadOnlyList<string> sort)
    {
        if (sort.Count > 0)
        {
            throw ApiErrors.NotSupported("Sorting documents");
        }
        var index = call.Index;
        var condition = Filter(filter, index.Info.Settings);
        return index.Search.Read(search =>
        {
            var found = search.Alive();
            if (condition is not null)
            {
                found.And(condition.Evaluate(search));
            }
            var numbers = found.ToArray().Where(number => ids is null || ids.Contains(search.IdOf(number), StringComparer.Ordinal)).ToList();
            var page = numbers.Skip(offset).Take(limit).Select(number => (JsonNode?)Pick((JsonObject)JsonNode.Parse(search.JsonOf(number).Span)!, index.Info.Settings, fields));
            return Answer.Ok(new JsonObject { ["results"] = new JsonArray([.. page]), ["offset"] = offset, ["limit"] = limit, ["total"] = numbers.Count });
        });
    }

    private static Condition? Filter(JsonNode? filter, IndexSettings settings)
    {
        try
        {
            return FilterReader.Read(filter, settings);
        }
        catch (ApiError wrong) when (wrong.Code == "invalid_search_filter")
        {
            throw new ApiError(400, "invalid_document_filter", wrong.Message);
        }
    }

    private static JsonObject Pick(JsonObject document, IndexSettings settings, IReadOnlyList<string>? fields) => HitWriter.Pick(document, settings, fields);

    private static List<string>? List(string text) => text.Length == 0 || text == "*" ? null : [.. text.Split(',', StringSplitOptions.TrimEntries)];
}
