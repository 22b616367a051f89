using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// One way to read one or more neighbouring words of a query, and where it leads: documents by number of typos, and places in them.
internal sealed class Node
{
    private const int ManyPlaces = 10_000;

    // up to so many lists are looked through one by one; beyond that every document has a chain of its entries
    private const int FewLists = 4;

    private readonly List<(Postings Postings, int Typos)> _lists;
    private readonly Func<Place, bool>? _counts;
    private int[]? _heads;
    private Growing<(int List, int Index, int Next)>? _entries;

    public Node(int from, int to, List<(Postings Postings, int Typos)> lists, int capacity, Func<Place, bool>? counts = null)
    {
        (From, To, _lists, _counts) = (from, to, lists, counts);
        foreach (var (postings, typos) in lists)
        {
            var documents = ByTypos[typos] ??= new Bits(capacity);
            if (counts is null)
            {
                documents.Set(postings.Documents);
                continue;
            }
            for (var i = 0; i < postings.Count; i++)
            {
                if (Counts(postings.PlacesAt(i)))
                {
                    documents.Set(postings.Documents[i]);
                }
            }
        }
        if (lists.Count > FewLists)
        {
            Chain(capacity);
        }
    }

    public int From { get; }

    public int To { get; }

    public Bits?[] ByTypos { get; } = new Bits?[4];

    public bool IsEmpty => Array.TrueForAll(ByTypos, documents => documents is null || documents.IsEmpty());

    public bool IsLarge => _lists.Sum(list => list.Postings.Count) > ManyPlaces;

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
    public int ListsToSearch => _heads is null ? _lists.Count : 0;

    // Near: where each list was when it was last asked, for documents in ascending order.
    public void Collect(int document, Span<int> near, List<Place> into)
    {
        if (_heads is null)
        {
            for (var list = 0; list < _lists.Count; list++)
            {
                Add(_lists[list].Postings.PlacesIn(document, ref near[list]), into);
            }
            return;
        }
        for (var entry = _heads[document] - 1; entry >= 0; entry = _entries![entry].Next)
        {
            var (list, index, _) = _entries![entry];
            Add(_lists[list].Postings.PlacesAt(index), into);
        }
    }

    private Node(int from, int to, Node same)
    {
        (From, To, _lists, _counts, ByTypos, _heads, _entries) = (from, to, same._lists, same._counts, same.ByTypos, same._heads, same._entries);
    }

    private bool Counts(ReadOnlySpan<Place> places)
    {
        foreach (var place in places)
        {
            if (_counts!(place))
            {
                return true;
            }
        }
        return false;
    }

    private void Add(ReadOnlySpan<Place> places, List<Place> into)
    {
        if (_counts is null)
        {
            into.AddRange(places);
            return;
        }
        foreach (var place in places)
        {
            if (_counts(place))
            {
                into.Add(place);
            }
        }
    }

    private void Chain(int capacity)
    {
        // entries are counted from one, so that zero is the end
        _heads = new int[capacity];
        _entries = new Growing<(int, int, int)>(_lists.Sum(list => list.Postings.Count));
        for (var list = 0; list < _lists.Count; list++)
        {
            var documents = _lists[list].Postings.Documents;
            for (var index = 0; index < documents.Length; index++)
            {
                if (_counts is not null && !Counts(_lists[list].Postings.PlacesAt(index)))
                {
                    continue;
                }
                _entries.Add((list, index, _heads[documents[index]] - 1));
                _heads[documents[index]] = _entries.Count;
            }
        }
    }
}
