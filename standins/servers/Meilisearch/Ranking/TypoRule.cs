using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Searching;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// Fewer typos first.
internal sealed class TypoRule(Matching matching) : Rule
{
    public override void Fill(ReadOnlySpan<int> documents, Span<long> keys)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            keys[i] = matching.TyposOf(documents[i]);
        }
    }

    public override IEnumerable<(long Key, Bits Documents)> Split(Bits documents) =>
        matching.ByTypos(documents).Select(group => ((long)group.Typos, group.Documents));

    public override double? Score(long key) => 1 - (key / (2.0 * matching.Length + 1));
}
