using System.Text.Json;
using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch;

internal static class Describe
{
    // "a positive integer: `4`"
    public static string Value(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Number => $"a number: `{value.ToJsonString()}`",
        JsonValueKind.String => $"a string: `{value.ToJsonString()}`",
        JsonValueKind.True or JsonValueKind.False => $"a boolean: `{value.ToJsonString()}`",
        JsonValueKind.Array => $"an array: `{value.ToJsonString()}`",
        _ => $"an object: `{value.ToJsonString()}`",
    };
}
