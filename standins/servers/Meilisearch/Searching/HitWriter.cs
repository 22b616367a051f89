using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Ranking;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Documents as they are answered: the fields that were asked for, marked and cropped beside them.
internal static class HitWriter
{
    public static JsonArray Write(SearchIndex index, SearchRequest request, MatchedWords matched, IEnumerable<RankedDocument> ranked)
    {
        var formatter = new Formatter(index.Settings, request, matched);
        return [.. ranked.Select(document => (JsonNode?)Hit(index, request, formatter, document))];
    }

    // The displayed part of a document, cut to some of its fields.
    public static JsonObject Pick(JsonObject document, IndexSettings settings, IReadOnlyList<string>? wanted)
    {
        var picked = new JsonObject();
        foreach (var (name, value) in document)
        {
            if (settings.IsDisplayed(name) && Select(value, name, settings, wanted) is { Taken: true } selected)
            {
                picked[name] = selected.Value;
            }
        }
        return picked;
    }

    private static JsonObject Hit(SearchIndex index, SearchRequest request, Formatter formatter, RankedDocument ranked)
    {
        var document = (JsonObject)JsonNode.Parse(index.JsonOf(ranked.Number).Span)!;
        var hit = Pick(document, index.Settings, request.AttributesToRetrieve);
        if (formatter.IsWanted)
        {
            hit["_formatted"] = formatter.Format(document);
        }
        if (request.ShowMatchesPosition)
        {
            hit["_matchesPosition"] = formatter.Positions(document);
        }
        if (request.ShowRankingScore)
        {
            hit["_rankingScore"] = ranked.Score;
        }
        return hit;
    }

    private static (bool Taken, JsonNode? Value) Select(JsonNode? value, string path, IndexSettings settings, IReadOnlyList<string>? wanted)
    {
        var isWhole = wanted is null || wanted.Any(name => Wildcard.Matches(name, path));
        if (isWhole && (settings.DisplaysEverything || settings.Displayed.Any(name => Wildcard.Covers(name, path))))
        {
            return (true, value?.DeepClone());
        }
        if (value is not JsonObject fields)
        {
            return (false, null);
        }
        var inner = new JsonObject();
        foreach (var (name, field) in fields)
        {
            if (Select(field, $"{path}.{name}", settings, wanted) is { Taken: true } selected)
            {
                inner[name] = selected.Value;
            }
        }
        return (inner.Count > 0, inner);
    }
}
