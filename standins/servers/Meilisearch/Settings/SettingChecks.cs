using System.Text.Json;
using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch.Settings;

internal static class SettingChecks
{
    public static void Texts(JsonNode value, Setting setting)
    {
        if (value is not JsonArray items)
        {
            throw Wrong(setting, "an array of strings", value);
        }
        foreach (var item in items)
        {
            if (Kind(item) != JsonValueKind.String)
            {
                throw Wrong(setting, "a string", item);
            }
        }
    }

    public static void Text(JsonNode value, Setting setting) => Expect(JsonValueKind.String, "a string", value, setting);

    public static void Flag(JsonNode value, Setting setting)
    {
        if (Kind(value) is not (JsonValueKind.True or JsonValueKind.False))
        {
            throw Wrong(setting, "a boolean", value);
        }
    }

    public static void Number(JsonNode value, Setting setting) => Positive(value, setting);

    public static Action<JsonNode, Setting> OneOf(params string[] values) => (value, setting) =>
    {
        if (Kind(value) != JsonValueKind.String || !values.Contains(value.GetValue<string>(), StringComparer.Ordinal))
        {
            throw Wrong(setting, $"one of {string.Join(", ", values.Select(v => $"`{v}`"))}", value);
        }
    };

    public static void Filterable(JsonNode value, Setting setting)
    {
        if (value is not JsonArray items)
        {
            throw Wrong(setting, "an array", value);
        }
        foreach (var item in items)
        {
            if (item is JsonObject rule)
            {
                Texts(rule["attributePatterns"] ?? throw Wrong(setting, "a field `attributePatterns`", rule), setting);
            }
            else
            {
                Expect(JsonValueKind.String, "a string or an object", item, setting);
            }
        }
    }

    public static void RankingRules(JsonNode value, Setting setting)
    {
        Texts(value, setting);
        foreach (var rule in ((JsonArray)value).Select(item => item!.GetValue<string>()))
        {
            if (!IndexSettings.DefaultRankingRules.Contains(rule, StringComparer.Ordinal) && !IndexSettings.TryReadOrder(rule, out _, out _))
            {
                throw new ApiError(400, setting.ErrorCode,
                    $"Invalid value at `.rankingRules`: `{rule}` ranking rule is invalid. Valid ranking rules are words, typo, sort, proximity, attribute, exactness and custom ranking rules.");
            }
        }
    }

    public static void Synonyms(JsonNode value, Setting setting)
    {
        if (value is not JsonObject entries)
        {
            throw Wrong(setting, "an object", value);
        }
        foreach (var (_, others) in entries)
        {
            Texts(others ?? throw Wrong(setting, "an array", others), setting);
        }
    }

    public static void TypoTolerance(JsonNode value, Setting setting)
    {
        foreach (var (name, field) in Fields(value, setting, "enabled", "minWordSizeForTypos", "disableOnWords", "disableOnAttributes", "disableOnNumbers"))
        {
            switch (name)
            {
                case "enabled" or "disableOnNumbers":
                    Flag(field, setting);
                    break;
                case "minWordSizeForTypos":
                    foreach (var (_, size) in Fields(field, setting, "oneTypo", "twoTypos"))
                    {
                        Positive(size, setting);
                    }
                    break;
                default:
                    Texts(field, setting);
                    break;
            }
        }
        if (Size(value, "oneTypo") is { } one && Size(value, "twoTypos") is { } two && one > two)
        {
            throw new ApiError(400, setting.ErrorCode,
                $"`minWordSizeForTypos` setting is invalid. `oneTypo` and `twoTypos` fields should be between `0` and `255`, and `twoTypos` should be greater or equals to `oneTypo` but found `oneTypo: {one}` and twoTypos: {two}`.");
        }
    }

    public static void Faceting(JsonNode value, Setting setting)
    {
        foreach (var (name, field) in Fields(value, setting, "maxValuesPerFacet", "sortFacetValuesBy"))
        {
            if (name == "maxValuesPerFacet")
            {
                Positive(field, setting);
                continue;
            }
            foreach (var (_, order) in field as JsonObject ?? throw Wrong(setting, "an object", field))
            {
                OneOf("alpha", "count")(order!, setting);
            }
        }
    }

    public static void Pagination(JsonNode value, Setting setting)
    {
        foreach (var (_, field) in Fields(value, setting, "maxTotalHits"))
        {
            Positive(field, setting);
        }
    }

    // Empty is as good as not told; what it would mean otherwise is not offered here.
    public static void Unsupported(JsonNode value, Setting setting)
    {
        if (value is not (JsonObject { Count: 0 } or JsonArray { Count: 0 }))
        {
            throw ApiErrors.NotSupported($"The setting `{setting.Name}`");
        }
    }

    private static IEnumerable<(string Name, JsonNode Value)> Fields(JsonNode value, Setting setting, params string[] known)
    {
        foreach (var (name, field) in value as JsonObject ?? throw Wrong(setting, "an object", value))
        {
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                throw ApiErrors.UnknownField(name, known);
            }
            if (field is not null)
            {
                yield return (name, field);
            }
        }
    }

    private static int? Size(JsonNode value, string name) => value["minWordSizeForTypos"]?[name]?.GetValue<int>();

    private static void Positive(JsonNode? value, Setting setting)
    {
        if (Kind(value) != JsonValueKind.Number || !value!.AsValue().TryGetValue<int>(out var number) || number < 0)
        {
            throw Wrong(setting, "a positive integer", value);
        }
    }

    private static void Expect(JsonValueKind kind, string what, JsonNode? value, Setting setting)
    {
        if (Kind(value) != kind)
        {
            throw Wrong(setting, what, value);
        }
    }

    private static JsonValueKind Kind(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static ApiError Wrong(Setting setting, string expected, JsonNode? value) =>
        new(400, setting.ErrorCode, $"Invalid value type at `.{setting.Name}`: expected {expected}, but found {Describe.Value(value)}");
}
