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
    private readonly Places[] _places;
    private readonly Node[] _nodes;
    private readonly int[][] _near;

    // a node counts when at least so many words are kept
    private readonly int[] _needs;

    public Matching(SearchIndex index, Graph graph, string strategy, Bits universe)
    {
        Graph = graph;
        Length = graph.Words.Count;
        _places = [.. graph.Words.Select(_ => new Places())];
        _nodes = [.. graph.Nodes];
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

    // Documents by how many words they hold, most first.
    public IEnumerable<(int Words, Bits Documents)> ByWords(Bits documents)
    {
        var left = documents.Copy();
        for (var words = Length; words > 0; words--)
        {
            var held = left.Copy().And(_any[words]);
            left.AndNot(held);
            yield return (words, held);
        }
        yield return (0, left);
    }

    // Documents by their typos, fewest first.
    public IEnumerable<(int Typos, Bits Documents)> ByTypos(Bits documents)
    {
        var left = ByWords(documents).Where(group => !group.Documents.IsEmpty()).ToList();
        for (var typos = 0; typos <= MostTypos; typos++)
        {
            var held = new Bits(documents.Capacity);
            foreach (var (words, group) in left)
            {
                var sets = _reached[words];
                var found = typos >= sets.Length ? group.Copy() : sets[typos] is { } set ? group.Copy().And(set) : null;
                if (found is not null)
                {
                    held.Or(found);
                    group.AndNot(found);
                }
            }
            yield return (typos, held);
        }
    }

    // In which attributes the words of the query first stand, summed up.
    public int AttributesOf(int document)
    {
        var kept = WordsOf(document);
        var sum = 0;
        for (var word = 0; word < Length; word++)
        {
            var first = int.MaxValue;
            for (var i = 0; i < _needs.Length; i++)
            {
                if (_needs[i] <= kept && _nodes[i].Covers(word))
                {
                    first = Math.Min(first, _nodes[i].Attributes.Of(document) ?? first);
                }
            }
            sum += first == int.MaxValue ? 0 : first;
        }
        return sum;
    }

    // Documents by the attribute in which the only word of the query first stands.
    public IEnumerable<(int Attribute, Bits Documents)> ByAttribute(Bits documents, int attributes)
    {
        var left = documents.Copy();
        for (var attribute = 0; attribute < attributes; attribute++)
        {
            var held = new Bits(documents.Capacity);
            foreach (var set in _nodes.Select(node => node.Attributes.In(attribute)).OfType<Bits>())
            {
                held.Or(set);
            }
            held.And(left);
            left.AndNot(held);
            yield return (attribute, held);
        }
    }

    // Where each word of the query stands in a document; words that were let go stand nowhere. The answer is good until the next question.
    public Places[] PlacesIn(int document)
    {
        foreach (var places in _places)
        {
            places.Clear();
        }
        var kept = WordsOf(document);
        for (var i = 0; i < _needs.Length; i++)
        {
            if (_needs[i] > kept)
            {
                continue;
            }
            var node = _nodes[i];
            for (var word = node.From; word < node.To; word++)
            {
                node.Collect(document, _near[i], _places[word]);
            }
        }
        return _places;
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
