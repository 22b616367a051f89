using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// By the value of an attribute: numbers, then texts, then documents without one.
internal sealed class SortRule(Column? column, bool descending) : Rule
{
    public override void Fill(ReadOnlySpan<int> documents, Span<long> keys)
    {
        if (column is null)
        {
            keys.Clear();
            return;
        }
        for (var i = 0; i < documents.Length; i++)
        {
            keys[i] = column.Order.KeyOf(documents[i], descending);
        }
    }
}
