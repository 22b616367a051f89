using System.Globalization;
using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// How many of the documents found have which value.
internal sealed class Facets
{
    private readonly JsonObject _distribution = [];
    private readonly JsonObject _stats = [];

    public static Facets? Of(SearchIndex index, IReadOnlyList<string> wanted, Bits candidates)
    {
        if (wanted.Count == 0)
        {
            return null;
        }
        var facets = new Facets();
        foreach (var attribute in Names(index, wanted))
        {
            facets.Count(index, attribute, candidates);
        }
        return facets;
    }

    // The values of one facet with their counts, most or alphabetically first.
    public static List<(string Value, int Count)> Values(Column column, Bits candidates, bool byCount)
    {
        var counts = column.CountTexts(candidates);
        var numbers = new SortedDictionary<double, int>();
        for (var i = 0; i < column.Numbers.Count; i++)
        {
            if (candidates.Has(column.NumberDocuments[i]))
            {
                numbers[column.Numbers[i]] = numbers.GetValueOrDefault(column.Numbers[i]) + 1;
            }
        }
        var values = numbers.Select(entry => (entry.Key.ToString("R", CultureInfo.InvariantCulture), entry.Value)).ToList();
        var texts = Enumerable.Range(0, counts.Length).Where(id => counts[id] > 0).OrderBy(id => column.Texts[id], StringComparer.Ordinal);
        values.AddRange(texts.Select(id => (column.Written[id], counts[id])));
        return byCount ? [.. values.OrderByDescending(value => value.Value)] : values;
    }

    public static bool IsByCount(IndexSettings settings, string attribute) =>
        settings.FacetOrder.GetValueOrDefault(attribute, settings.FacetOrder.GetValueOrDefault("*", "alpha")) == "count";

    public void AddTo(JsonObject answer)
    {
        answer["facetDistribution"] = _distribution;
        answer["facetStats"] = _stats;
    }

    private static IEnumerable<string> Names(SearchIndex index, IReadOnlyList<string> wanted)
    {
        if (wanted.Contains("*"))
        {
            return index.ColumnNames.Where(index.Settings.IsFilterable).Order(StringComparer.Ordinal);
        }
        var unknown = wanted.Where(attribute => !index.Settings.IsFilterable(attribute)).ToList();
        if (unknown.Count == 0)
        {
            return wanted.Distinct().Order(StringComparer.Ordinal);
        }
        var known = index.Settings.Filterable.Count == 0
            ? "This index does not have configured filterable attributes."
            : $"Available filterable attributes patterns are: `{string.Join(", ", index.Settings.Filterable.Order(StringComparer.Ordinal))}`.";
        throw new ApiError(400, "invalid_search_facets",
            $"Invalid facet distribution: Attribute{(unknown.Count > 1 ? "s" : "")} `{string.Join(", ", unknown)}` {(unknown.Count > 1 ? "are" : "is")} not filterable. {known}");
    }

    private void Count(SearchIndex index, string attribute, Bits candidates)
    {
        var counted = new JsonObject();
        _distribution[attribute] = counted;
        if (index.Column(attribute) is not { } column)
        {
            return;
        }
        foreach (var (value, count) in Values(column, candidates, IsByCount(index.Settings, attribute)).Take(index.Settings.MaxValuesPerFacet))
        {
            counted[value] = count;
        }
        var (least, most) = (double.MaxValue, double.MinValue);
        for (var i = 0; i < column.Numbers.Count; i++)
        {
            if (candidates.Has(column.NumberDocuments[i]))
            {
                least = Math.Min(least, column.Numbers[i]);
                most = Math.Max(most, column.Numbers[i]);
            }
        }
        if (least <= most)
        {
            _stats[attribute] = new JsonObject { ["min"] = least, ["max"] = most };
        }
    }
}
