namespace StreamPlatform.Standins.Meilisearch.Ranking;

// One ranking rule: a key for each document, the least first. Worst is the key of the worst that there can be, for scores.
internal abstract class Rule
{
    public abstract void Fill(ReadOnlySpan<int> documents, Span<long> keys);

    // 1 for the best, towards 0 for the worst; null for rules that only order.
    public virtual double? Score(long key) => null;
}
