using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// Which documents hold the first so many words of a query, and with how few typos: one set for every number of words and of typos.
internal sealed class Matching
{
    private const int MostTypos = 20;

    // which word is the first to be kept, which the next: the rest may be missing
    private readonly int[] _order;
    private readonly Bits?[][] _reached;
    private readonly Bits[] _any;
    private readonly List<Place>[] _places;
    private readonly int[][] _near;

    // a node counts when at least so many words are kept
    private readonly int[] _needs;

    public Matching(SearchIndex index, Graph graph, string strategy, Bits universe)
    {
        Graph = graph;
        Length = graph.Words.Count;
        _places = [.. graph.Words.Select(_ => new List<Place>())];
        _near = [.. graph.Nodes.Select(node => new int[node.ListsToSearch])];
        _order = strategy == "frequency" ? RarestFirst(graph, index.Capacity) : [.. Enumerable.Range(0, Length)];
        _needs = [.. graph.Nodes.Select(node => 1 + Enumerable.Range(node.From, node.To - node.From).Max(word => Array.IndexOf(_order, word)))];
        _reached = new Bits?[Length + 1][];
        _reached[0] = [universe];
        for (var words = 1; words <= Length; words++)
        {
            _reached[words] = Reach(words, strategy == "frequency");
        }
        _any = [.. _reached.Select(typos => typos.OfType<Bits>().Aggregate(new Bits(index.Capacity), (all, some) => all.Or(some)))];
        Candidates = Length == 0 ? universe : strategy == "all" ? _any[Length] : _any.Skip(1).Aggregate(new Bits(index.Capacity), (all, some) => all.Or(some));
    }

    public Graph Graph { get; }

    public int Length { get; }

    public Bits Candidates { get; }

    public int WordsOf(int document)
    {
        var words = Length;
        while (words > 0 && !_any[words].Has(document))
        {
            words--;
        }
        return words;
    }

    public int TyposOf(int document)
    {
        var sets = _reached[WordsOf(document)];
        for (var typos = 0; typos < sets.Length; typos++)
        {
            if (sets[typos]?.Has(document) == true)
            {
                return typos;
            }
        }
        return sets.Length;
    }

    // Where each word of the query stands in a document; words that were let go stand nowhere. The answer is good until the next question.
    public List<Place>[] PlacesIn(int document)
    {
        var places = _places;
        Array.ForEach(places, list => list.Clear());
        var kept = WordsOf(document);
        for (var i = 0; i < _needs.Length; i++)
        {
            if (_needs[i] > kept)
            {
                continue;
            }
            var node = Graph.Nodes[i];
            for (var word = node.From; word < node.To; word++)
            {
                node.Collect(document, _near[i], places[word]);
            }
        }
        foreach (var list in places)
        {
            if (!IsSorted(list))
            {
                list.Sort();
            }
        }
        return places;
    }

    // one list of postings is, and that is the usual case
    private static bool IsSorted(List<Place> places)
    {
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i - 1].Value > places[i].Value)
            {
                return false;
            }
        }
        return true;
    }

    private Bits?[] Reach(int words, bool anyOrder)
    {
        var reached = new Bits?[MostTypos];
        var last = anyOrder ? _order[words - 1] : words - 1;
        foreach (var node in Graph.Nodes.Where(node => node.To == last + 1 && (!anyOrder || node.From == last)))
        {
            var before = _reached[anyOrder ? words - 1 : node.From];
            for (var typos = 0; typos < before.Length; typos++)
            {
                for (var more = 0; before[typos] is not null && more < node.ByTypos.Length && typos + more < MostTypos; more++)
                {
                    if (node.ByTypos[more] is not { } documents)
                    {
                        continue;
                    }
                    var both = before[typos]!.Copy().And(documents);
                    if (!both.IsEmpty())
                    {
                        reached[typos + more] = reached[typos + more]?.Or(both) ?? both;
                    }
                }
            }
        }
        return reached;
    }

    private static int[] RarestFirst(Graph graph, int capacity)
    {
        var counts = Enumerable.Range(0, graph.Words.Count).Select(word =>
            graph.Nodes.Where(node => node.From == word && node.To == word + 1).Sum(node => node.Documents(capacity).Count())).ToArray();
        return [.. Enumerable.Range(0, counts.Length).OrderBy(word => counts[word])];
    }
}
