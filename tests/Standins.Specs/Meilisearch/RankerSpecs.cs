using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Ranking;

namespace StreamPlatform.Standins.Specs.Meilisearch;

// Pages of a ranking against all documents put in order one by one.
public sealed class RankerSpecs
{
    private const int Documents = 3_000;

    [Theory]
    [InlineData(0, 20)]
    [InlineData(15, 40)]
    [InlineData(2_400, 30)]
    [InlineData(0, Documents)]
    public void A_page_is_the_same_part_of_the_whole_order(int skip, int take)
    {
        var random = new Random(4711);
        var found = Enumerable.Range(0, Documents).Where(_ => random.Next(5) > 0).ToList();
        long[][] keys = [Keys(random, 3), Keys(random, 400), Keys(random, 4), Keys(random, 40), Keys(random, 1_000_000)];
        var set = new Bits(Documents);
        found.ForEach(set.Set);
        var ranker = new Ranker([new BySets(keys[0]), new BySets(keys[1]), new ByKeys(keys[2]), new BySets(keys[3]), new ByKeys(keys[4])]);

        var page = ranker.Rank(set, skip, take).Select(document => document.Number);

        Assert.Equal(keys.Aggregate(found.OrderBy(_ => 0), (order, by) => order.ThenBy(d => by[d])).Skip(skip).Take(take), page);
    }

    // some keys are common, and some so rare that a group has none
    private static long[] Keys(Random random, int different) =>
        [.. Enumerable.Range(0, Documents).Select(_ => (long)(different * Math.Pow(random.NextDouble(), 4)) - (different / 2))];

    private class ByKeys(long[] known) : Rule
    {
        public override void Fill(ReadOnlySpan<int> documents, Span<long> keys)
        {
            for (var i = 0; i < documents.Length; i++)
            {
                Assert.True(i == 0 || documents[i - 1] < documents[i]);
                keys[i] += known[documents[i]];
            }
        }
    }

    private sealed class BySets(long[] known) : ByKeys(known)
    {
        private readonly long[] _known = known;

        public override IEnumerable<(long Key, Bits Documents)> Split(Bits documents) =>
            _known.Distinct().Order().Select(key =>
            {
                // none of the documents may have it
                var set = new Bits(documents.Capacity);
                set.Set([.. documents.ToArray().Where(document => _known[document] == key)]);
                return (key, set);
            });
    }
}
