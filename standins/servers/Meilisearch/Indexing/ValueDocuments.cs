namespace StreamPlatform.Standins.Meilisearch.Indexing;

// The documents that have one value, in ascending order. When they are many they are kept as bits too: these are counted 64 at a time.
internal sealed class ValueDocuments
{
    // bits of all documents then take no more room than the list does
    private const int Common = 32;
    private const int Few = 1_000;

    private readonly Growing<int> _documents = new(1);
    private Bits? _bits;

    public ReadOnlySpan<int> All => _documents.Span;

    // False: it is known already.
    public bool Add(int document)
    {
        var count = _documents.Count;
        if (count > 0 && _documents[count - 1] == document)
        {
            return false;
        }
        _documents.Add(document);
        if (_bits is not null)
        {
            _bits = document < _bits.Capacity ? _bits : _bits.Grow(document * 2);
            _bits.Set(document);
        }
        else if (count > Few && count > document / Common)
        {
            _bits = new Bits(document * 2);
            _bits.Set(_documents.Span);
        }
        return true;
    }

    public int CountIn(Bits documents)
    {
        if (_bits is not null)
        {
            return _bits.CountIn(documents);
        }
        var count = 0;
        foreach (var document in _documents.Span)
        {
            count += documents.Has(document) ? 1 : 0;
        }
        return count;
    }
}
