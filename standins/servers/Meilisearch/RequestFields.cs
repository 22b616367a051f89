using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch;

// Typed fields of a request's body; a wrong one is refused under the original's code, "invalid_search_crop_length".
internal sealed class RequestFields(JsonObject body, string area)
{
    public string? Text(string name) => Get(name, JsonValueKind.String, "a string")?.GetValue<string>();

    public bool? Flag(string name) => body[name] switch
    {
        null => null,
        var value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.GetValue<bool>(),
        var value => throw Wrong(name, "a boolean", value),
    };

    public int? Number(string name)
    {
        var value = Get(name, JsonValueKind.Number, "a positive integer");
        return value is null ? null
            : value.AsValue().TryGetValue<int>(out var number) && number >= 0 ? number
            : throw Wrong(name, "a positive integer", value);
    }

    public double? Share(string name)
    {
        var value = Get(name, JsonValueKind.Number, "a number")?.GetValue<double>();
        return value is null or (>= 0 and <= 1)
            ? value
            : throw new ApiError(400, Code(name), $"Invalid value at `.{name}`: the value of `{name}` is invalid, expected a float between `0.0` and `1.0`.");
    }

    public IReadOnlyList<string>? Texts(string name)
    {
        if (Get(name, JsonValueKind.Array, "an array") is not JsonArray items)
        {
            return null;
        }
        return [.. items.Select(item => item?.GetValueKind() == JsonValueKind.String ? item.GetValue<string>() : throw Wrong($"{name}[0]", "a string", item))];
    }

    public string? OneOf(string name, params string[] values)
    {
        var value = Text(name);
        return value is null || values.Contains(value, StringComparer.Ordinal)
            ? value
            : throw new ApiError(400, Code(name), $"Unknown value `{value}` at `.{name}`: expected one of {string.Join(", ", values.Select(v => $"`{v}`"))}");
    }

    public static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var letter in name.TakeWhile(letter => letter != '['))
        {
            if (char.IsUpper(letter))
            {
                snake.Append('_');
            }
            snake.Append(char.ToLowerInvariant(letter));
        }
        return snake.ToString();
    }

    private string Code(string name) => $"invalid_{area}_{Snake(name)}";

    private JsonNode? Get(string name, JsonValueKind kind, string expected)
    {
        var value = body[name];
        return value is null || value.GetValueKind() == kind ? value : throw Wrong(name, expected, value);
    }

    private ApiError Wrong(string name, string expected, JsonNode? value) =>
        new(400, Code(name), $"Invalid value type at `.{name}`: expected {expected}, but found {Describe.Value(value)}");
}
