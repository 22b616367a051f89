using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Searching;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// Words in the attributes that are named first in searchableAttributes first.
internal sealed class AttributeRule(Matching matching, int attributes) : Rule
{
    public override void Fill(ReadOnlySpan<int> documents, Span<long> keys)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            keys[i] = matching.AttributesOf(documents[i]);
        }
    }

    public override IEnumerable<(long Key, Bits Documents)>? Split(Bits documents) =>
        matching.Length == 1 ? matching.ByAttribute(documents, attributes).Select(group => ((long)group.Attribute, group.Documents)) : null;

    public override double? Score(long key) => 1 - (key / ((double)Math.Max(1, attributes) * Math.Max(1, matching.Length)));
}
