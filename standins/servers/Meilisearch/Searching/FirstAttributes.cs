using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// In which attribute the words of some lists first stand: a set of documents for each attribute.
internal sealed class FirstAttributes
{
    private readonly List<Bits?> _sets = [];

    public FirstAttributes(IEnumerable<Postings> lists, AttributeFilter? filter, int capacity)
    {
        foreach (var list in lists)
        {
            var documents = list.Documents;
            for (var i = 0; i < documents.Length; i++)
            {
                if (First(list.PlacesAt(i), filter) is { } attribute)
                {
                    SetOf(attribute, capacity).Set(documents[i]);
                }
            }
        }

        // another list may have the document in an earlier one
        var before = new Bits(capacity);
        foreach (var set in _sets.OfType<Bits>())
        {
            set.AndNot(before);
            before.Or(set);
        }
    }

    public Bits? In(int attribute) => attribute < _sets.Count ? _sets[attribute] : null;

    public int? Of(int document)
    {
        for (var attribute = 0; attribute < _sets.Count; attribute++)
        {
            if (_sets[attribute]?.Has(document) == true)
            {
                return attribute;
            }
        }
        return null;
    }

    private static int? First(ReadOnlySpan<Place> places, AttributeFilter? filter)
    {
        foreach (var place in places)
        {
            if (filter is null || filter.Has(place))
            {
                return place.Attribute;
            }
        }
        return null;
    }

    private Bits SetOf(int attribute, int capacity)
    {
        while (_sets.Count <= attribute)
        {
            _sets.Add(null);
        }
        return _sets[attribute] ??= new Bits(capacity);
    }
}
