using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Ranking;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Of documents with the same value only the first; documents without one all stay.
internal static class Distinct
{
    public static IEnumerable<RankedDocument> First(IEnumerable<RankedDocument> ranked, Column? column)
    {
        var values = new Dictionary<int, List<string>>();
        for (var i = 0; column is not null && i < column.TextDocuments.Count; i++)
        {
            Add(values, column.TextDocuments[i], column.Texts[column.TextIds[i]]);
        }
        for (var i = 0; column is not null && i < column.NumberDocuments.Count; i++)
        {
            Add(values, column.NumberDocuments[i], column.Numbers[i].ToString("R", System.Globalization.CultureInfo.InvariantCulture));
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ranked.Where(document => !values.TryGetValue(document.Number, out var own) || own.Count(seen.Add) == own.Count).ToList();
    }

    private static void Add(Dictionary<int, List<string>> values, int document, string value) =>
        (values.TryGetValue(document, out var own) ? own : values[document] = []).Add(value);
}
