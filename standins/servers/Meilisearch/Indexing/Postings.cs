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

    public ArraySegment<Place> SegmentAt(int index) => _places.Segment(index == 0 ? 0 : _ends[index - 1], _ends[index]);

    public ReadOnlySpan<Place> PlacesAt(int index) => SegmentAt(index);

    public ReadOnlySpan<Place> PlacesIn(int document)
    {
        var index = IndexOf(document);
        return index < 0 ? [] : PlacesAt(index);
    }

    // For many documents in ascending order: each is looked for from where the one before was, in steps that grow.
    public int IndexOf(int document, ref int near)
    {
        var documents = Documents;
        if (near > 0 && documents[near - 1] >= document)
        {
            near = 0;
        }
        if (near < documents.Length && documents[near] < document)
        {
            var step = 1;
            while (near + step < documents.Length && documents[near + step] < document)
            {
                near += step;
                step *= 2;
            }

            // in a long list it mostly is the next one
            var found = step == 1 ? 0 : documents[(near + 1)..Math.Min(near + step + 1, documents.Length)].BinarySearch(document);
            near += 1 + (found < 0 ? ~found : found);
        }
        return near < documents.Length && documents[near] == document ? near : -1;
    }
}
