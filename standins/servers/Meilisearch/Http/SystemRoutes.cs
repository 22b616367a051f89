using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch.Http;

internal static class SystemRoutes
{
    public static Answer Health(Call call) => Answer.Ok(new JsonObject { ["status"] = "available" });

    public static Answer Version(Call call) => Answer.Ok(new JsonObject
    {
        ["commitSha"] = "stand-in",
        ["commitDate"] = "unknown",
        ["pkgVersion"] = "1.21.0",
    });

    public static Answer Stats(Call call)
    {
        var size = new DirectoryInfo(call.Engine.DataFolder).EnumerateFiles().Sum(file => file.Length);
        var indexes = call.Engine.Indexes.Where(index => call.Sees(index.Info.Uid)).ToList();
        return Answer.Ok(new JsonObject
        {
            ["databaseSize"] = size,
            ["usedDatabaseSize"] = size,
            ["lastUpdate"] = indexes.Count == 0 ? null : Moment.Text(indexes.Max(index => index.Info.Updated)),
            ["indexes"] = new JsonObject(indexes.Select(index => KeyValuePair.Create(index.Info.Uid, (JsonNode?)IndexRoutes.StatsOf(call.Engine, index)))),
        });
    }
}
