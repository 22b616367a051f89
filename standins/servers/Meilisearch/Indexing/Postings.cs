namespace StreamPlatform.Standins.Meilisearch.Indexing;

// Where a word stands: its documents in ascending order, and in each of them its places, also ascending.
internal sealed class Postings
{
    private readonly Growing<int> _documents = new(1);
    private readonly Growing<int> _ends = new(1);
    private readonly Growing<Place> _places = new(1);

    public int Count => _documents.Count;

    public ReadOnlySpan<int> Documents => _documents.Span;

    // Documents get ascending numbers, so that a list is only ever appended to.
    public void Append(int document, ReadOnlySpan<Place> places)
    {
        _documents.Add(document);
        _places.AddRange(places);
        _ends.Add(_places.Count);
    }

    public int IndexOf(int document)
    {
        var index = _documents.Span.BinarySearch(document);
        return index < 0 ? -1 : index;
    }

    public ReadOnlySpan<Place> PlacesAt(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _places.Span[start.._ends[index]];
    }

    public ReadOnlySpan<Place> PlacesIn(int document)
    {
        var index = IndexOf(document);
        return index < 0 ? [] : PlacesAt(index);
    }

    // For many documents in ascending order: each is looked for from where the one before was, in steps that grow.
    public ReadOnlySpan<Place> PlacesIn(int document, ref int near)
    {
        var documents = Documents;
        if (near >= documents.Length || documents[near] > document)
        {
            near = 0;
        }
        var step = 1;
        while (near + step < documents.Length && documents[near + step] <= document)
        {
            near += step;
            step *= 2;
        }
        var index = documents[near..Math.Min(near + step, documents.Length)].BinarySearch(document);
        if (index < 0)
        {
            near = Math.Max(0, Math.Min(near + ~index, documents.Length - 1));
            return [];
        }
        near += index;
        return PlacesAt(near);
    }
}
