using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Where one word of a query stands in the document that is looked at: in one list of places, which is the usual case, or in some put together.
internal sealed class Places
{
    private Place[] _together = new Place[16];
    private ArraySegment<Place> _places;
    private bool _isSorted = true;

    public int Count => _places.Count;

    // In ascending order; good until the next document.
    public ReadOnlySpan<Place> All
    {
        get
        {
            if (!_isSorted)
            {
                Sort(_places);
                _isSorted = true;
            }
            return _places;
        }
    }

    public static void Sort(Span<Place> places)
    {
        for (var i = 1; i < places.Length; i++)
        {
            if (places[i - 1].Value > places[i].Value)
            {
                places.Sort();
                return;
            }
        }
    }

    public void Clear() => (_places, _isSorted) = (default, true);

    public void Add(ArraySegment<Place> places)
    {
        if (_places.Count == 0)
        {
            _places = places;
        }
        else if (places.Count > 0)
        {
            places.CopyTo(Reserve(places.Count));
        }
    }

    private ArraySegment<Place> Reserve(int more)
    {
        var count = _places.Count;
        if (_together.Length < count + more)
        {
            Array.Resize(ref _together, Math.Max(count + more, _together.Length * 2));
        }
        if (_places.Array != _together)
        {
            _places.AsSpan().CopyTo(_together);
        }
        _places = new ArraySegment<Place>(_together, 0, count + more);
        _isSorted = false;
        return _places[count..];
    }
}
