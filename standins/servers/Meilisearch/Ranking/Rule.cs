using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// One ranking rule: a key for each document, the least first.
internal abstract class Rule
{
    // Documents are in ascending order, keys are zero.
    public abstract void Fill(ReadOnlySpan<int> documents, Span<long> keys);

    // The same for a whole set at once, the least key first; null for rules that have to look at each document.
    public virtual IEnumerable<(long Key, Bits Documents)>? Split(Bits documents) => null;

    // 1 for the best, towards 0 for the worst; null for rules that only order.
    public virtual double? Score(long key) => null;
}
