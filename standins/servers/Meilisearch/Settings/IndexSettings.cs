using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Text;

namespace StreamPlatform.Standins.Meilisearch.Settings;

// What an index was told, read once; Values are what clients see and what is kept.
internal sealed class IndexSettings
{
    public static readonly string[] DefaultRankingRules = ["words", "typo", "proximity", "attribute", "sort", "exactness"];

    private IndexSettings(JsonObject values)
    {
        Values = values;
        Searchable = Texts(values["searchableAttributes"]);
        Displayed = Texts(values["displayedAttributes"]);
        Filterable = [.. Patterns(values["filterableAttributes"])];
        Sortable = Texts(values["sortableAttributes"]);
        RankingRules = Texts(values["rankingRules"]);
        Distinct = values["distinctAttribute"]?.GetValue<string>();
        Tokenizer = new Tokenizer(Texts(values["separatorTokens"]), Texts(values["nonSeparatorTokens"]), Texts(values["dictionary"]));
        StopWords = [.. Texts(values["stopWords"]).Select(Tokenizer.Normalize)];
        Synonyms = ReadSynonyms(values["synonyms"] as JsonObject ?? []);
        Typos = ReadTypos((JsonObject)values["typoTolerance"]!, Tokenizer);
        var faceting = (JsonObject)values["faceting"]!;
        MaxValuesPerFacet = faceting["maxValuesPerFacet"]!.GetValue<int>();
        FacetOrder = ((JsonObject)faceting["sortFacetValuesBy"]!).ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>());
        MaxTotalHits = values["pagination"]!["maxTotalHits"]!.GetValue<int>();
        PrefixSearch = values["prefixSearch"]!.GetValue<string>() != "disabled";
        ByAttribute = values["proximityPrecision"]!.GetValue<string>() == "byAttribute";
    }

    public JsonObject Values { get; }

    public IReadOnlyList<string> Searchable { get; }

    public IReadOnlyList<string> Displayed { get; }

    public IReadOnlyList<string> Filterable { get; }

    public IReadOnlyList<string> Sortable { get; }

    public IReadOnlyList<string> RankingRules { get; }

    public string? Distinct { get; }

    public Tokenizer Tokenizer { get; }

    public HashSet<string> StopWords { get; }

    // words joined by a space -> other ways to say them
    public IReadOnlyDictionary<string, IReadOnlyList<string[]>> Synonyms { get; }

    public TypoSettings Typos { get; }

    public int MaxValuesPerFacet { get; }

    public IReadOnlyDictionary<string, string> FacetOrder { get; }

    public int MaxTotalHits { get; }

    public bool PrefixSearch { get; }

    public bool ByAttribute { get; }

    public bool SearchesEverything => Searchable.Contains("*");

    public bool DisplaysEverything => Displayed.Contains("*");

    public static IndexSettings Default { get; } = From([]);

    // What is not told is as it is by default.
    public static IndexSettings From(JsonObject told)
    {
        var values = new JsonObject();
        foreach (var setting in SettingTable.All)
        {
            var given = told[setting.Name];
            values[setting.Name] = given is null ? setting.Default() : Merged(setting.Default(), given);
        }
        return new IndexSettings(values);
    }

    // The whole after a change: null goes back to the default, objects are changed field by field.
    public IndexSettings With(JsonObject change)
    {
        var told = (JsonObject)Values.DeepClone();
        foreach (var (name, value) in change)
        {
            told[name] = value is null ? null : SettingTable.Find(name).IsMerged ? Merged(told[name], value) : value.DeepClone();
        }
        return From(told);
    }

    public bool IsFilterable(string attribute) => attribute == "_geo"
        ? false
        : Filterable.Any(pattern => Wildcard.IsPattern(pattern) ? Wildcard.Matches(pattern, attribute) : Wildcard.Covers(pattern, attribute));

    public bool IsSortable(string attribute) => Sortable.Any(sortable => Wildcard.Covers(sortable, attribute));

    public bool IsDisplayed(string attribute) => DisplaysEverything || Displayed.Any(displayed => Wildcard.Covers(displayed, attribute) || Wildcard.Covers(attribute, displayed));

    // Custom ranking rules: "publishedAt:desc".
    public static bool TryReadOrder(string rule, out string attribute, out bool descending)
    {
        var colon = rule.LastIndexOf(':');
        attribute = colon > 0 ? rule[..colon] : "";
        var direction = colon > 0 ? rule[(colon + 1)..] : "";
        descending = direction == "desc";
        return direction is "asc" or "desc";
    }

    private static JsonNode Merged(JsonNode? before, JsonNode change)
    {
        if (before is not JsonObject old || change is not JsonObject changes)
        {
            return change.DeepClone();
        }
        var merged = (JsonObject)old.DeepClone();
        foreach (var (name, value) in changes)
        {
            merged[name] = value is null ? null : Merged(merged[name], value);
        }
        return merged;
    }

    private static string[] Texts(JsonNode? list) => list is JsonArray items ? [.. items.Select(item => item!.GetValue<string>())] : [];

    private static IEnumerable<string> Patterns(JsonNode? list) => ((JsonArray)list!).SelectMany(item =>
        item is JsonObject rule ? Texts(rule["attributePatterns"]) : [item!.GetValue<string>()]);

    private static TypoSettings ReadTypos(JsonObject told, Tokenizer tokenizer) => new()
    {
        Enabled = told["enabled"]?.GetValue<bool>() ?? true,
        OneTypo = told["minWordSizeForTypos"]?["oneTypo"]?.GetValue<int>() ?? 5,
        TwoTypos = told["minWordSizeForTypos"]?["twoTypos"]?.GetValue<int>() ?? 9,
        DisabledOnWords = [.. Texts(told["disableOnWords"]).Select(tokenizer.Normalize)],
        DisabledOnAttributes = Texts(told["disableOnAttributes"]),
        DisabledOnNumbers = told["disableOnNumbers"]?.GetValue<bool>() ?? false,
    };

    private Dictionary<string, IReadOnlyList<string[]>> ReadSynonyms(JsonObject told)
    {
        var synonyms = new Dictionary<string, IReadOnlyList<string[]>>(StringComparer.Ordinal);
        foreach (var (words, others) in told)
        {
            var key = string.Join(' ', Words(words));
            var ways = Texts(others).Select(Words).Where(way => way.Length > 0).ToList();
            if (key.Length > 0 && ways.Count > 0)
            {
                synonyms[key] = synonyms.TryGetValue(key, out var before) ? [.. before, .. ways] : ways;
            }
        }
        return synonyms;
    }

    private string[] Words(string text) => [.. Tokenizer.Tokenize(text).Select(token => token.Word)];
}
