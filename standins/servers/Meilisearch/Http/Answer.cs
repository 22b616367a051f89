using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch.Http;

internal readonly record struct Answer(int Status, JsonNode? Body)
{
    public static Answer Ok(JsonNode? body) => new(200, body);

    public static Answer Accepted(JsonNode body) => new(202, body);

    public static Answer Empty => new(204, null);
}
