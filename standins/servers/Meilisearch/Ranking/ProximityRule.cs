using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Searching;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// Neighbours of the query that stand close together first: 1 for right behind, up to 8; one more in the wrong order.
internal sealed class ProximityRule(Matching matching, bool byAttribute) : Rule
{
    private const int Farthest = 8;

    public override void Fill(ReadOnlySpan<int> documents, Span<long> keys)
    {
        if (matching.Length < 2)
        {
            keys.Clear();
            return;
        }
        for (var i = 0; i < documents.Length; i++)
        {
            var places = matching.PlacesIn(documents[i]);
            for (var word = 1; word < places.Length; word++)
            {
                keys[i] += places[word].Count == 0 || places[word - 1].Count == 0 ? 0 : Distance(places[word - 1].All, places[word].All);
            }
        }
    }

    // one word has no neighbours
    public override IEnumerable<(long Key, Bits Documents)>? Split(Bits documents) => matching.Length < 2 ? [(0, documents)] : null;

    public override double? Score(long key) => matching.Length < 2 ? 1 : 1 - ((double)(key - matching.Length + 1) / (Farthest * (matching.Length - 1)));

    private int Distance(ReadOnlySpan<Place> left, ReadOnlySpan<Place> right)
    {
        var least = Farthest;
        for (int l = 0, r = 0; l < left.Length && r < right.Length && least > 1;)
        {
            least = Math.Min(least, Between(left[l], right[r]));
            if (left[l].CompareTo(right[r]) < 0)
            {
                l++;
            }
            else
            {
                r++;
            }
        }
        return least;
    }

    private int Between(Place left, Place right)
    {
        if (left.Attribute != right.Attribute)
        {
            return Farthest;
        }
        if (byAttribute)
        {
            return 1;
        }
        var distance = left.Position <= right.Position ? Math.Max(1, right.Position - left.Position) : left.Position - right.Position + 1;
        return Math.Min(Farthest, distance);
    }
}
