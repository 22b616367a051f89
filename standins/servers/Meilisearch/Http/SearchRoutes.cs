using System.Diagnostics;
using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Searching;

namespace StreamPlatform.Standins.Meilisearch.Http;

internal static class SearchRoutes
{
    public static async Task<Answer> SearchAsync(Call call) => Answer.Ok(Search.Run(call.Index.Search, SearchRequestReader.Read(await call.ObjectAsync())));

    public static Answer SearchByQuery(Call call) => Answer.Ok(Search.Run(call.Index.Search, SearchRequestReader.Read(call.Query)));

    public static async Task<Answer> MultiSearchAsync(Call call)
    {
        var body = await call.ObjectAsync();
        if (body["federation"] is not null)
        {
            throw ApiErrors.NotSupported("A federated search");
        }
        var queries = body["queries"] as JsonArray ?? throw new ApiError(400, "bad_request", "Missing field `queries`");
        var results = new JsonArray();
        for (var at = 0; at < queries.Count; at++)
        {
            results.Add(One(call, (JsonObject)queries[at]!.DeepClone(), at));
        }
        return Answer.Ok(new JsonObject { ["results"] = results });
    }

    // { "facetName": "category", "facetQuery": "mus", "q": "guitar", "filter": "…" }
    public static async Task<Answer> FacetSearchAsync(Call call)
    {
        var started = Stopwatch.GetTimestamp();
        var body = await call.ObjectAsync();
        var fields = new RequestFields(body, "facet_search");
        var name = fields.Text("facetName") ?? throw new ApiError(400, "missing_facet_search_facet_name", "Missing field `facetName`");
        var query = fields.Text("facetQuery");
        var settings = call.Index.Info.Settings;
        if (!settings.IsFilterable(name))
        {
            throw new ApiError(400, "invalid_facet_search_facet_name", $"Attribute `{name}` is not facet-searchable.");
        }
        var hits = call.Index.Search.Read(search =>
        {
            var matching = Search.Match(search, fields.Text("q"), body["filter"], fields.Text("matchingStrategy") ?? "last", fields.Texts("attributesToSearchOn"));
            var values = search.Column(name) is { } column ? Facets.Values(column, matching.Candidates, Facets.IsByCount(settings, name)) : [];
            return values.Where(value => FacetQuery.Matches(query, value.Value, settings)).Take(settings.MaxValuesPerFacet).ToList();
        });
        return Answer.Ok(new JsonObject
        {
            ["facetHits"] = new JsonArray([.. hits.Select(hit => (JsonNode?)new JsonObject { ["value"] = hit.Value, ["count"] = hit.Count })]),
            ["facetQuery"] = query,
            ["processingTimeMs"] = (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds,
        });
    }

    private static JsonObject One(Call call, JsonObject query, int at)
    {
        try
        {
            var uid = query["indexUid"]?.GetValue<string>() ?? throw new ApiError(400, "missing_index_uid", "Missing field `indexUid`");
            query.Remove("indexUid");
            if (!call.Sees(uid))
            {
                throw ApiErrors.InvalidKey();
            }
            var result = Search.Run(call.Engine.Get(uid).Search, SearchRequestReader.Read(query));
            result.Insert(0, "indexUid", uid);
            return result;
        }
        catch (ApiError error)
        {
            throw new ApiError(error.Status == 404 ? 400 : error.Status, error.Code, $"Inside `.queries[{at}]`: {error.Message}");
        }
    }
}
