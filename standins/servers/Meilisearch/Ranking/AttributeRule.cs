using StreamPlatform.Standins.Meilisearch.Searching;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// Words in the attributes that are named first in searchableAttributes first.
internal sealed class AttributeRule(Matching matching, int attributes) : Rule
{
    public override void Fill(ReadOnlySpan<int> documents, Span<long> keys)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            foreach (var places in matching.PlacesIn(documents[i]))
            {
                keys[i] += places.Count == 0 ? 0 : places[0].Attribute;
            }
        }
    }

    public override double? Score(long key) => 1 - (key / ((double)Math.Max(1, attributes) * Math.Max(1, matching.Length)));
}
