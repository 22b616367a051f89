using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// The places of many lists put together, document after document: a document's are found by how many documents come before it.
internal sealed class GatheredPlaces
{
    private readonly Bits _documents;
    private readonly int[] _ranks;
    private readonly int[] _ends;
    private readonly Place[] _places;

    public GatheredPlaces(Bits documents, IReadOnlyList<Postings> lists, AttributeFilter? filter)
    {
        (_documents, _ranks) = (documents, documents.Ranks());
        var starts = new int[documents.Count() + 1];
        foreach (var list in lists)
        {
            Count(list, filter, starts);
        }
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }
        _places = new Place[starts[^1]];
        foreach (var list in lists)
        {
            Fill(list, filter, starts);
        }

        // filling has moved each start to its end
        _ends = starts;
        var start = 0;
        for (var i = 0; i < _ends.Length - 1; start = _ends[i++])
        {
            Places.Sort(_places.AsSpan(start.._ends[i]));
        }
    }

    public ArraySegment<Place> In(int document)
    {
        if (!_documents.Has(document))
        {
            return default;
        }
        var rank = _documents.RankOf(document, _ranks);
        var start = rank == 0 ? 0 : _ends[rank - 1];
        return new ArraySegment<Place>(_places, start, _ends[rank] - start);
    }

    // how many places each document has, one further on, so that the sums are where it starts
    private void Count(Postings list, AttributeFilter? filter, int[] counts)
    {
        var documents = list.Documents;
        for (var i = 0; i < documents.Length; i++)
        {
            var counted = filter is null ? list.PlacesAt(i).Length : filter.CountOf(list.PlacesAt(i));
            if (counted > 0)
            {
                counts[_documents.RankOf(documents[i], _ranks) + 1] += counted;
            }
        }
    }

    private void Fill(Postings list, AttributeFilter? filter, int[] next)
    {
        var documents = list.Documents;
        for (var i = 0; i < documents.Length; i++)
        {
            if (!_documents.Has(documents[i]))
            {
                continue;
            }
            ref var at = ref next[_documents.RankOf(documents[i], _ranks)];
            foreach (var place in list.PlacesAt(i))
            {
                if (filter is null || filter.Has(place))
                {
                    _places[at++] = place;
                }
            }
        }
    }
}
