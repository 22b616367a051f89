using System.Text.Json;

namespace StreamPlatform.Standins.Meilisearch.Indexing;

// What a document holds at "author.name": through objects, and through arrays of objects.
internal static class FieldValues
{
    public static List<JsonElement> At(JsonElement document, string path)
    {
        var found = new List<JsonElement>();
        Collect(document, path, found);
        return found;
    }

    // Every path of a document that ends in something other than an object.
    public static IEnumerable<(string Path, JsonElement Value)> Leaves(JsonElement document, string prefix = "")
    {
        foreach (var field in document.EnumerateObject())
        {
            var path = prefix.Length == 0 ? field.Name : $"{prefix}.{field.Name}";
            switch (field.Value.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var leaf in Leaves(field.Value, path))
                    {
                        yield return leaf;
                    }
                    break;
                case JsonValueKind.Array when field.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object):
                    foreach (var leaf in field.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).SelectMany(item => Leaves(item, path)))
                    {
                        yield return leaf;
                    }
                    break;
                default:
                    yield return (path, field.Value);
                    break;
            }
        }
    }

    // The text of a value as it is searched: items of a list are sentences of their own.
    public static IEnumerable<string> Texts(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                yield return value.GetString()!;
                break;
            case JsonValueKind.Number:
                yield return value.GetRawText();
                break;
            case JsonValueKind.True or JsonValueKind.False:
                yield return value.ValueKind == JsonValueKind.True ? "true" : "false";
                break;
            case JsonValueKind.Array:
                foreach (var text in value.EnumerateArray().SelectMany(Texts))
                {
                    yield return text;
                }
                break;
            case JsonValueKind.Object:
                foreach (var text in value.EnumerateObject().SelectMany(field => Texts(field.Value)))
                {
                    yield return text;
                }
                break;
            default:
                break;
        }
    }

    private static void Collect(JsonElement at, string path, List<JsonElement> found)
    {
        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in at.EnumerateArray())
            {
                Collect(item, path, found);
            }
            return;
        }
        if (at.ValueKind != JsonValueKind.Object)
        {
            return;
        }
        if (at.TryGetProperty(path, out var value))
        {
            found.Add(value);
        }
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0 && at.TryGetProperty(path.AsSpan(0, dot), out var inner))
        {
            Collect(inner, path[(dot + 1)..], found);
        }
    }
}
