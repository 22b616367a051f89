using System.Text.Json;
using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Filtering;

// A filter as it comes in JSON: a text, or a list whose items all hold, lists among them holding when one item does.
internal static class FilterReader
{
    public static Condition? Read(JsonNode? filter, IndexSettings settings) => filter?.GetValueKind() switch
    {
        null or JsonValueKind.Null => null,
        JsonValueKind.String => FilterParser.Parse(filter.GetValue<string>(), settings),
        JsonValueKind.Array => Combine([.. ((JsonArray)filter).Select(item => Item(item, settings)).OfType<Condition>()], all: true),
        _ => throw Wrong(filter),
    };

    private static Condition? Item(JsonNode? item, IndexSettings settings) => item?.GetValueKind() switch
    {
        JsonValueKind.String => FilterParser.Parse(item.GetValue<string>(), settings),
        JsonValueKind.Array => Combine([.. ((JsonArray)item).Select(inner => Text(inner, settings)).OfType<Condition>()], all: false),
        _ => throw Wrong(item),
    };

    private static Condition? Text(JsonNode? item, IndexSettings settings) => item?.GetValueKind() == JsonValueKind.String
        ? FilterParser.Parse(item.GetValue<string>(), settings)
        : throw Wrong(item);

    private static Condition? Combine(List<Condition> parts, bool all) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => all ? new AllOf(parts) : new AnyOf(parts),
    };

    private static ApiError Wrong(JsonNode? filter) =>
        ApiErrors.InvalidFilter($"Invalid syntax for the filter parameter: `expected String, Array, found {Describe.Value(filter)}`.");
}
