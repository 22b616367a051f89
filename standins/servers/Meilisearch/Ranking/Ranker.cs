using System.Buffers;
using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// Orders documents by one rule after the other: a rule only looks at documents that all rules before it found equal, and only at those that
// can be on the wanted page.
internal sealed class Ranker(IReadOnlyList<Rule> rules)
{
    private readonly List<RankedDocument> _ranked = [];

    public List<RankedDocument> Rank(Bits documents, int skip, int take)
    {
        _ranked.Clear();
        var count = documents.Count();
        if (take > 0 && skip < count)
        {
            Order(documents, rule: 0, score: 1, skip, skip + Math.Min(take, count - skip));
        }
        return _ranked;
    }

    // Ranks those that are at [from, to) of the order of these documents: as a set for as long as the rules can tell, then one by one.
    private void Order(Bits documents, int rule, double score, int from, int to)
    {
        if (rule == rules.Count || rules[rule].Split(documents) is not { } groups)
        {
            Order(documents.ToArray(), rule, score, from, to);
            return;
        }
        var at = 0;
        foreach (var (key, group) in groups)
        {
            var count = group.Count();
            if (count > 0 && from < at + count)
            {
                Order(group, rule + 1, Share(rule, key, score), Math.Max(0, from - at), Math.Min(count, to - at));
            }
            at += count;
            if (at >= to)
            {
                return;
            }
        }
    }

    private void Order(Span<int> documents, int rule, double score, int from, int to)
    {
        if (rule == rules.Count)
        {
            foreach (var document in documents[from..to])
            {
                _ranked.Add(new(document, score));
            }
            return;
        }
        var (at, groups) = Group(documents, rules[rule], from, to);
        var start = 0;
        foreach (var (key, count) in groups)
        {
            Order(documents.Slice(start, count), rule + 1, Share(rule, key, score), Math.Max(0, from - at), Math.Min(count, to - at));
            start += count;
            at += count;
        }
    }

    // Puts the groups in front that have a part in [from, to), and says how many documents come before them.
    private static (int Before, List<(long Key, int Count)> Groups) Group(Span<int> documents, Rule rule, int from, int to)
    {
        var rented = ArrayPool<long>.Shared.Rent(documents.Length);
        var keys = rented.AsSpan(0, documents.Length);
        keys.Clear();
        rule.Fill(documents, keys);
        var first = Selection.At(keys, from);
        var last = to - 1 == from ? first : Selection.At(keys, to - 1);
        var groups = Groups.Arrange(documents, keys, first, last, out var before);
        ArrayPool<long>.Shared.Return(rented);
        return (before, groups);
    }

    private double Share(int rule, long key, double score) => rules[rule].Score(key) is { } points ? score * Weight(rule, points) : score;

    // Rules that come first weigh most.
    private static double Weight(int rule, double points) => 1 - ((1 - Math.Clamp(points, 0, 1)) / (rule + 1.5));
}
