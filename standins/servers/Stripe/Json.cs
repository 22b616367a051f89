using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe;

// Objects are kept as the JSON that is answered. A name with _ in front is never shown, one with + only to who asks to expand it.
internal static class Json
{
    public static string Id(this JsonObject of) => of.Text("id")!;

    public static string Kind(this JsonObject of) => of.Text("object")!;

    public static string? Text(this JsonNode? of, string name) => of?[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool Flag(this JsonNode? of, string name) => of?[name] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static long Number(this JsonNode? of, string name) => of.FindNumber(name) ?? 0;

    // A number that was read is a long, one that was just set may be an int.
    public static long? FindNumber(this JsonNode? of, string name) => of?[name] is not JsonValue value ? null
        : value.TryGetValue<long>(out var number) ? number
        : value.GetValue<int>();

    public static JsonObject Child(this JsonNode of, string name) => (JsonObject)of[name]!;

    public static JsonObject Copy(this JsonObject of) => (JsonObject)of.DeepClone();

    public static IEnumerable<JsonObject> Items(this JsonNode? list) => ((JsonArray)list!["data"]!).Select(item => (JsonObject)item!);

    public static JsonObject List(string url, IEnumerable<JsonObject> items)
    {
        var data = new JsonArray([.. items]);
        return new JsonObject { ["object"] = "list", ["data"] = data, ["has_more"] = false, ["total_count"] = data.Count, ["url"] = url };
    }

    public static JsonArray Texts(params IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)JsonValue.Create(text))];
}
