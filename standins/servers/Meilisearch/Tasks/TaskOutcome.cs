using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch.Tasks;

// What became of a task.
internal sealed record TaskOutcome(JsonObject? Details, JsonObject? Error, DateTimeOffset Finished)
{
    public string Status => Error is null ? TaskStatuses.Succeeded : TaskStatuses.Failed;

    public string ToText() => new JsonObject
    {
        ["details"] = Details?.DeepClone(),
        ["error"] = Error?.DeepClone(),
        ["finished"] = Moment.Text(Finished),
    }.ToJsonString();

    public static TaskOutcome Parse(string text)
    {
        var json = (JsonObject)JsonNode.Parse(text)!;
        return new TaskOutcome(json["details"]?.DeepClone() as JsonObject, json["error"]?.DeepClone() as JsonObject, Moment.Parse(json["finished"]!.GetValue<string>()));
    }
}
