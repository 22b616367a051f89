using StreamPlatform.Standins.Meilisearch.Indexing;
using StreamPlatform.Standins.Meilisearch.Searching;

namespace StreamPlatform.Standins.Meilisearch.Ranking;

// An attribute that is the query, then one that begins with it, then by how many words are there just as they were written.
internal sealed class ExactnessRule(SearchIndex index, Matching matching) : Rule
{
    private readonly Postings?[] _exact = [.. matching.Graph.Exact];
    private readonly int _phrases = matching.Graph.Words.Count(word => word.IsPhrase);

    // where each word's list was when it was last asked
    private readonly int[] _near = new int[matching.Length];

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
        foreach (var place in PlacesOf(0, document))
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
            if (PlacesOf(word, document).BinarySearch(start.Next(word)) < 0)
            {
                return false;
            }
        }
        return true;
    }

    // phrases are always as they were written
    private int Words(int document)
    {
        var words = _phrases;
        for (var word = 0; word < _exact.Length; word++)
        {
            words += _exact[word]?.IndexOf(document, ref _near[word]) >= 0 ? 1 : 0;
        }
        return words;
    }

    private ReadOnlySpan<Place> PlacesOf(int word, int document) =>
        _exact[word] is { } postings && postings.IndexOf(document, ref _near[word]) is >= 0 and var at ? postings.PlacesAt(at) : [];
}
