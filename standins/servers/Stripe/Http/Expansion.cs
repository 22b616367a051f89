using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Stripe.Http;

// What is shown of an object: ids, or whole objects where "expand" names them.
internal sealed class Expansion(Transaction? transaction)
{
    private const int Deepest = 4;

    // As events carry it: nothing expanded.
    public static JsonObject Plain(JsonObject subject) => new Expansion(null).Render(subject, []);

    public JsonObject Render(JsonObject subject, IReadOnlyList<string> paths)
    {
        if (paths.FirstOrDefault(path => path.Split('.').Count(part => part != "data") > Deepest) is { } tooDeep)
        {
            throw ApiErrors.InvalidValue("expand", $"Properties are expanded {Deepest} levels deep at most ({tooDeep}).");
        }

        return Show(subject, paths);
    }

    private JsonObject Show(JsonObject subject, IReadOnlyList<string> paths)
    {
        if (paths.FirstOrDefault(path => !subject.ContainsKey(Head(path)) && !subject.ContainsKey($"+{Head(path)}")) is { } unknown)
        {
            throw ApiErrors.CannotExpand(unknown);
        }

        var shown = new JsonObject();
        foreach (var (name, value) in subject)
        {
            if (name == "metadata")
            {
                shown[name] = value?.DeepClone();
                continue;
            }

            var plain = name.TrimStart('+');
            var wanted = paths.Where(path => Head(path) == plain).ToList();
            if (name[0] != '_' && (name[0] != '+' || wanted.Count > 0))
            {
                shown[plain] = ShowValue(value, wanted);
            }
        }

        return shown;
    }

    private JsonNode? ShowValue(JsonNode? value, List<string> wanted)
    {
        var inner = wanted.Where(path => path.Contains('.', StringComparison.Ordinal)).Select(path => path[(path.IndexOf('.', StringComparison.Ordinal) + 1)..]).ToList();
        return value switch
        {
            JsonObject subject => Show(subject, inner),
            JsonArray items => new JsonArray([.. items.Select(item => item is JsonObject or JsonArray || wanted.Count > 0 ? ShowValue(item, wanted) : item?.DeepClone())]),
            JsonValue id when wanted.Count > 0 && id.TryGetValue<string>(out var text) =>
                Show(transaction!.Find(text) ?? throw ApiErrors.CannotExpand(wanted[0]), inner),
            _ => value?.DeepClone(),
        };
    }

    private static string Head(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? path : path[..dot];
    }
}
