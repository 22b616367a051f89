using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Searching;
using StreamPlatform.Standins.Meilisearch.Settings;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// The rules of an index in their order, for one search.
internal static class Rules
{
    public static List<Rule> Of(SearchIndex index, Matching matching, IReadOnlyList<(string Attribute, bool Descending)> sort)
    {
        var rules = new List<Rule>();
        foreach (var name in index.Settings.RankingRules)
        {
            switch (name)
            {
                case "sort":
                    rules.AddRange(sort.Select(by => new SortRule(index.Column(by.Attribute), by.Descending)));
                    break;
                case var order when IndexSettings.TryReadOrder(order, out var attribute, out var descending):
                    rules.Add(new SortRule(index.Column(attribute), descending));
                    break;
                case var _ when matching.Length == 0:
                    break;
                case "words":
                    rules.Add(new WordsRule(matching));
                    break;
                case "typo":
                    rules.Add(new TypoRule(matching));
                    break;
                case "proximity":
                    rules.Add(new ProximityRule(matching, index.Settings.ByAttribute));
                    break;
                case "attribute":
                    rules.Add(new AttributeRule(matching, index.AttributeRanks.Count));
                    rules.Add(new PositionRule(matching));
                    break;
                case "exactness":
                    rules.Add(new ExactnessRule(index, matching));
                    break;
                default:
                    throw new InvalidOperationException($"there is no ranking rule {name}");
            }
        }
        return rules;
    }
}
