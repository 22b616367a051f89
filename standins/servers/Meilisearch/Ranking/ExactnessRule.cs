using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Searching;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// An attribute that is the query, then one that begins with it, then by how many words are there just as they were written.
internal sealed class ExactnessRule(SearchIndex index, Matching matching) : Rule
{
    public override void Fill(ReadOnlySpan<int> documents, Span<long> keys)
    {
        var steps = matching.Length + 1;
        for (var i = 0; i < documents.Length; i++)
        {
            keys[i] = (Whole(documents[i]) * steps) + matching.Length - Words(documents[i]);
        }
    }

    public override double? Score(long key) => 1 - (key / (3.0 * (matching.Length + 1)));

    // 0 for an attribute that is the query, 1 for one that begins with it.
    private int Whole(int document)
    {
        var best = 2;
        if (matching.Length == 0 || matching.Graph.Exact[0] is not { } first)
        {
            return best;
        }
        foreach (var place in first.PlacesIn(document))
        {
            if (place.Position == 0 && Follows(document, place))
            {
                best = Math.Min(best, index.LengthOf(document, place.Attribute) == matching.Length ? 0 : 1);
            }
        }
        return best;
    }

    private bool Follows(int document, Place start)
    {
        for (var word = 1; word < matching.Length; word++)
        {
            if (matching.Graph.Exact[word] is not { } postings || postings.PlacesIn(document).BinarySearch(start.Next(word)) < 0)
            {
                return false;
            }
        }
        return true;
    }

    private int Words(int document)
    {
        var words = 0;
        for (var word = 0; word < matching.Length; word++)
        {
            words += matching.Graph.Exact[word]?.IndexOf(document) >= 0 || matching.Graph.Words[word].IsPhrase ? 1 : 0;
        }
        return words;
    }
}
