namespace StreamPlatform.Standins.Meilisearch.Ranking;

// Orders documents by one rule after the other: a rule only looks at documents that all rules before it found equal, and only at those that
// can be on the wanted page.
internal sealed class Ranker(IReadOnlyList<Rule> rules)
{
    private readonly List<RankedDocument> _ranked = [];

    public List<RankedDocument> Rank(int[] documents, int skip, int take)
    {
        _ranked.Clear();
        if (take > 0 && skip < documents.Length)
        {
            Order(documents, rule: 0, score: 1, skip, skip + Math.Min(take, documents.Length - skip));
        }
        return _ranked;
    }

    // Puts those in front that are at [from, to) of the order of these documents.
    private void Order(int[] documents, int rule, double score, int from, int to)
    {
        if (rule == rules.Count)
        {
            for (var i = from; i < to; i++)
            {
                _ranked.Add(new(documents[i], score));
            }
            return;
        }
        var keys = new long[documents.Length];
        rules[rule].Fill(documents, keys);
        var first = Selection.At(keys, from);
        var last = to - 1 == from ? first : Selection.At(keys, to - 1);
        var (groups, at) = Group(documents, keys, first, last);
        foreach (var (key, group) in groups.OrderBy(entry => entry.Key))
        {
            var share = rules[rule].Score(key) is { } points ? score * Weight(rule, points) : score;
            Order([.. group], rule + 1, share, Math.Max(0, from - at), Math.Min(group.Count, to - at));
            at += group.Count;
        }
    }

    // The documents by their keys, as far as these are within [first, last], and how many come before. Their order stays: rules rely on it.
    private static (Dictionary<long, List<int>> Groups, int Before) Group(int[] documents, long[] keys, long first, long last)
    {
        var groups = new Dictionary<long, List<int>>();
        var before = 0;
        List<int> group = [];
        var groupKey = long.MinValue;
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] < first)
            {
                before++;
            }
            else if (keys[i] <= last)
            {
                if (keys[i] != groupKey || groups.Count == 0)
                {
                    groupKey = keys[i];
                    group = groups.TryGetValue(groupKey, out var known) ? known : groups[groupKey] = [];
                }
                group.Add(documents[i]);
            }
        }
        return (groups, before);
    }

    // Rules that come first weigh most.
    private static double Weight(int rule, double points) => 1 - ((1 - Math.Clamp(points, 0, 1)) / (rule + 1.5));
}
