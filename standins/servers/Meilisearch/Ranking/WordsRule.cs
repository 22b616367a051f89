using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Searching;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// More words of the query first.
internal sealed class WordsRule(Matching matching) : Rule
{
    public override void Fill(ReadOnlySpan<int> documents, Span<long> keys)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            keys[i] = matching.Length - matching.WordsOf(documents[i]);
        }
    }

    public override IEnumerable<(long Key, Bits Documents)> Split(Bits documents) =>
        matching.ByWords(documents).Select(group => ((long)(matching.Length - group.Words), group.Documents));

    public override double? Score(long key) => matching.Length == 0 ? 1 : 1 - ((double)key / matching.Length);
}
