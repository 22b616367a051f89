using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe;

internal static class Deletions
{
    public static JsonObject Stub(JsonObject deleted) => new() { ["id"] = deleted.Id(), ["object"] = deleted.Kind(), ["deleted"] = true };
}
