using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// One way to read one or more neighbouring words of a query, and where it leads: documents by number of typos, and places in them.
internal sealed class Node
{
    private const int ManyPlaces = 10_000;

    // up to so many lists are looked through one by one; beyond that, or when only some places count, these are put together
    private const int FewLists = 4;

    private readonly List<(Postings Postings, int Typos)> _lists;
    private readonly Lazy<GatheredPlaces>? _gathered;
    private readonly Lazy<FirstAttributes> _attributes;

    public Node(int from, int to, List<(Postings Postings, int Typos)> lists, int capacity, AttributeFilter? filter = null)
    {
        (From, To, _lists) = (from, to, lists);
        foreach (var (postings, typos) in lists)
        {
            var documents = ByTypos[typos] ??= new Bits(capacity);
            if (filter is null)
            {
                documents.Set(postings.Documents);
                continue;
            }
            for (var i = 0; i < postings.Count; i++)
            {
                if (filter.HasAny(postings.PlacesAt(i)))
                {
                    documents.Set(postings.Documents[i]);
                }
            }
        }
        // who only counts documents needs neither
        _attributes = new(() => new FirstAttributes(lists.Select(list => list.Postings), filter, capacity));
        if (lists.Count > FewLists || filter is not null)
        {
            _gathered = new(() => new GatheredPlaces(Documents(capacity), [.. lists.Select(list => list.Postings)], filter));
        }
    }

    public int From { get; }

    public int To { get; }

    public Bits?[] ByTypos { get; } = new Bits?[4];

    public bool IsEmpty => Array.TrueForAll(ByTypos, documents => documents is null || documents.IsEmpty());

    public bool IsLarge => _lists.Sum(list => list.Postings.Count) > ManyPlaces;

    public bool Covers(int word) => From <= word && word < To;

    public FirstAttributes Attributes => _attributes.Value;

    // The same words at another place of a query.
    public Node At(int from, int to) => new(from, to, this);

    public Bits Documents(int capacity)
    {
        var all = new Bits(capacity);
        foreach (var documents in ByTypos.OfType<Bits>())
        {
            all.Or(documents);
        }
        return all;
    }

    // How many lists are looked through one by one.
    public int ListsToSearch => _gathered is null ? _lists.Count : 0;

    // Near: where each list was when it was last asked, for documents in ascending order.
    public void Collect(int document, Span<int> near, Places into)
    {
        if (_gathered is not null)
        {
            into.Add(_gathered.Value.In(document));
            return;
        }
        for (var list = 0; list < near.Length; list++)
        {
            var postings = _lists[list].Postings;
            var index = postings.IndexOf(document, ref near[list]);
            if (index >= 0)
            {
                into.Add(postings.SegmentAt(index));
            }
        }
    }

    private Node(int from, int to, Node same)
    {
        (From, To, _lists, ByTypos, _gathered, _attributes) =
            (from, to, same._lists, same.ByTypos, same._gathered, same._attributes);
    }
}
