using System.Diagnostics;
using System.Text.Json.Nodes;
using StreamPlatform.Standins.Meilisearch.Filtering;
using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Ranking;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// One search over one index, from the request to the answer's JSON.
internal static class Search
{
    public static JsonObject Run(SearchIndex index, SearchRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        return index.Read(locked => Run(locked, request, started));
    }

    // The documents that match, for facets as well.
    public static Matching Match(SearchIndex index, string? q, JsonNode? filter, string strategy, IReadOnlyList<string>? searchOn)
    {
        CheckSearchable(index.Settings, searchOn);
        var universe = index.Alive();
        if (FilterReader.Read(filter, index.Settings) is { } condition)
        {
            universe.And(condition.Evaluate(index));
        }
        var graph = new Graph(index, Query.Parse(q, index.Settings), searchOn, allowsCompounds: strategy != "frequency");
        universe.AndNot(graph.Excluded());
        return new Matching(index, graph, strategy, universe);
    }

    private static JsonObject Run(SearchIndex index, SearchRequest request, long started)
    {
        var sort = ReadSort(index.Settings, request.Sort);
        var matching = Match(index, request.Q, request.Filter, request.MatchingStrategy, request.AttributesToSearchOn);
        var facets = Facets.Of(index, request.Facets, matching.Candidates);
        var window = Window.Of(request, index.Settings.MaxTotalHits);
        var rules = Rules.Of(index, matching, sort);
        var (ranked, total) = Rank(index, request, rules, matching, window);
        var answer = new JsonObject { ["hits"] = HitWriter.Write(index, request, matching.Graph.Matched, ranked), ["query"] = request.Q ?? "" };
        answer["processingTimeMs"] = (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        window.Describe(answer, Math.Min(total, index.Settings.MaxTotalHits));
        facets?.AddTo(answer);
        return answer;
    }

    private static (List<RankedDocument> Page, int Total) Rank(SearchIndex index, SearchRequest request, List<Rule> rules, Matching matching, Window window)
    {
        var count = matching.Candidates.Count();
        var distinct = request.Distinct ?? index.Settings.Distinct;
        if (distinct is null && request.RankingScoreThreshold is null)
        {
            return (new Ranker(rules).Rank(matching.Candidates, window.Skip, window.Take), count);
        }
        // both need the whole order: who comes first of its kind, and who is good enough
        IEnumerable<RankedDocument> all = new Ranker(rules).Rank(matching.Candidates, 0, count);
        if (request.RankingScoreThreshold is { } threshold)
        {
            all = all.Where(document => document.Score >= threshold);
        }
        if (distinct is not null)
        {
            if (request.Distinct is not null && !index.Settings.IsFilterable(distinct))
            {
                throw new ApiError(400, "invalid_search_distinct", $"Attribute `{distinct}` is not filterable and thus, cannot be used as distinct attribute.");
            }
            all = Distinct.First(all, index.Column(distinct));
        }
        var kept = all.ToList();
        return ([.. kept.Skip(window.Skip).Take(window.Take)], kept.Count);
    }

    private static List<(string Attribute, bool Descending)> ReadSort(IndexSettings settings, IReadOnlyList<string> sort)
    {
        var read = new List<(string, bool)>();
        foreach (var by in sort)
        {
            if (by.StartsWith("_geoPoint", StringComparison.Ordinal))
            {
                throw ApiErrors.NotSupported("Sorting by distance");
            }
            if (!IndexSettings.TryReadOrder(by, out var attribute, out var descending))
            {
                throw ApiErrors.InvalidSort($"Invalid syntax for the sort parameter: expected expression ending by `:asc` or `:desc`, found `{by}`.");
            }
            if (!settings.RankingRules.Contains("sort"))
            {
                throw ApiErrors.InvalidSort("You must specify where `sort` is listed in the rankingRules setting to use the sort parameter at search time.");
            }
            if (!settings.IsSortable(attribute))
            {
                var known = settings.Sortable.Count == 0
                    ? "This index does not have configured sortable attributes."
                    : $"Available sortable attributes are: `{string.Join(", ", settings.Sortable.Order(StringComparer.Ordinal))}`.";
                throw ApiErrors.InvalidSort($"Attribute `{attribute}` is not sortable. {known}");
            }
            read.Add((attribute, descending));
        }
        return read;
    }

    private static void CheckSearchable(IndexSettings settings, IReadOnlyList<string>? searchOn)
    {
        if (searchOn is null || settings.SearchesEverything)
        {
            return;
        }
        foreach (var wanted in searchOn)
        {
            if (!Wildcard.IsPattern(wanted) && !settings.Searchable.Any(searchable => Wildcard.Covers(searchable, wanted) || Wildcard.Covers(wanted, searchable)))
            {
                throw new ApiError(400, "invalid_search_attributes_to_search_on",
                    $"Attribute `{wanted}` is not searchable. Available searchable attributes are: `{string.Join(", ", settings.Searchable)}`.");
            }
        }
    }
}
