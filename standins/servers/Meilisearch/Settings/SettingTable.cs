using System.Text.Json.Nodes;

namespace StreamPlatform.Standins.Meilisearch.Settings;

internal static class SettingTable
{
    public static readonly IReadOnlyList<Setting> All =
    [
        new("displayedAttributes", "displayed-attributes", "PUT", () => new JsonArray("*"), SettingChecks.Texts),
        new("searchableAttributes", "searchable-attributes", "PUT", () => new JsonArray("*"), SettingChecks.Texts),
        new("filterableAttributes", "filterable-attributes", "PUT", () => new JsonArray(), SettingChecks.Filterable),
        new("sortableAttributes", "sortable-attributes", "PUT", () => new JsonArray(), SettingChecks.Texts),
        new("rankingRules", "ranking-rules", "PUT", RankingRules, SettingChecks.RankingRules),
        new("stopWords", "stop-words", "PUT", () => new JsonArray(), SettingChecks.Texts),
        new("nonSeparatorTokens", "non-separator-tokens", "PUT", () => new JsonArray(), SettingChecks.Texts),
        new("separatorTokens", "separator-tokens", "PUT", () => new JsonArray(), SettingChecks.Texts),
        new("dictionary", "dictionary", "PUT", () => new JsonArray(), SettingChecks.Texts),
        new("synonyms", "synonyms", "PUT", () => new JsonObject(), SettingChecks.Synonyms),
        new("distinctAttribute", "distinct-attribute", "PUT", () => null, SettingChecks.Text),
        new("proximityPrecision", "proximity-precision", "PUT", () => "byWord", SettingChecks.OneOf("byWord", "byAttribute")),
        new("typoTolerance", "typo-tolerance", "PATCH", TypoTolerance, SettingChecks.TypoTolerance),
        new("faceting", "faceting", "PATCH", Faceting, SettingChecks.Faceting),
        new("pagination", "pagination", "PATCH", () => new JsonObject { ["maxTotalHits"] = 1000 }, SettingChecks.Pagination),
        new("embedders", "embedders", "PATCH", () => new JsonObject(), SettingChecks.Unsupported),
        new("searchCutoffMs", "search-cutoff-ms", "PUT", () => null, SettingChecks.Number),
        new("localizedAttributes", "localized-attributes", "PUT", () => null, SettingChecks.Unsupported),
        new("facetSearch", "facet-search", "PUT", () => true, SettingChecks.Flag),
        new("prefixSearch", "prefix-search", "PUT", () => "indexingTime", SettingChecks.OneOf("indexingTime", "disabled")),
    ];

    private static readonly Dictionary<string, Setting> ByName = All.ToDictionary(setting => setting.Name);

    public static Setting Find(string name) => ByName[name];

    public static bool Knows(string name) => ByName.ContainsKey(name);

    private static JsonArray RankingRules() => [.. IndexSettings.DefaultRankingRules.Select(rule => (JsonNode?)rule)];

    private static JsonObject TypoTolerance() => new()
    {
        ["enabled"] = true,
        ["minWordSizeForTypos"] = new JsonObject { ["oneTypo"] = 5, ["twoTypos"] = 9 },
        ["disableOnWords"] = new JsonArray(),
        ["disableOnAttributes"] = new JsonArray(),
        ["disableOnNumbers"] = false,
    };

    private static JsonObject Faceting() => new()
    {
        ["maxValuesPerFacet"] = 100,
        ["sortFacetValuesBy"] = new JsonObject { ["*"] = "alpha" },
    };
}
