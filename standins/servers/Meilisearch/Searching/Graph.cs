using StreamPlatform.Standins.Meilisearch.Indexing;

namespace StreamPlatform.Standins.Meilisearch.Searching;

// All ways to read a query: each word by itself, neighbours written as one word, one word that is two, synonyms.
internal sealed class Graph
{
    private const int LongestCompound = 3;
    private const int LongestSynonym = 5;

    private readonly SearchIndex _index;
    private readonly Query _query;
    private readonly AttributeFilter? _searched;
    private readonly AttributeFilter? _searchedWithTypos;
    private readonly NodeCache _cache;
    private readonly string _attributes;

    public Graph(SearchIndex index, Query query, IReadOnlyList<string>? searchOn, bool allowsCompounds)
    {
        (_index, _query, _cache) = (index, query, index.Nodes);
        _attributes = searchOn is null ? "" : string.Join(' ', searchOn);
        _searched = searchOn is null ? null : AttributeFilter.Only(index, searchOn);
        _searchedWithTypos = AttributeFilter.WithTypos(index, _searched);
        Nodes = [.. Enumerable.Range(0, query.Words.Count).SelectMany(from => NodesFrom(from, allowsCompounds)).Where(node => !node.IsEmpty)];
        Exact = [.. query.Words.Select(word => word.IsPhrase ? null : index.Words.Find(word.Single))];
    }

    public IReadOnlyList<Node> Nodes { get; }

    public IReadOnlyList<QueryWord> Words => _query.Words;

    // The word just as it was written, for each word of the query.
    public IReadOnlyList<Postings?> Exact { get; }

    public MatchedWords Matched { get; } = new();

    // Documents with a word that must not be there.
    public Bits Excluded()
    {
        var excluded = new Bits(_index.Capacity);
        foreach (var word in _query.Excluded)
        {
            if (PhrasePostings.Find(_index, word.Words) is { } postings)
            {
                excluded.Set(postings.Documents);
            }
        }
        return excluded;
    }

    private IEnumerable<Node> NodesFrom(int from, bool allowsCompounds)
    {
        var word = _query.Words[from];
        yield return word.IsPhrase ? Phrase(from, word) : Word(from, word);
        for (var to = from + 1; to <= Math.Min(_query.Words.Count, from + LongestSynonym); to++)
        {
            if (_query.Words[to - 1].IsPhrase)
            {
                yield break;
            }
            if (Synonyms(from, to) is { } synonyms)
            {
                yield return synonyms;
            }
            if (allowsCompounds && to - from > 1 && to - from <= LongestCompound && Compound(from, to) is { } compound)
            {
                yield return compound;
            }
        }
    }

    private Node Phrase(int from, QueryWord phrase)
    {
        var found = PhrasePostings.Find(_index, phrase.Words);
        foreach (var word in phrase.Words)
        {
            Matched.Add(word);
        }
        return new Node(from, from + 1, found is null ? [] : [(found, 0)], _index.Capacity, _searched);
    }

    private Node Word(int from, QueryWord query)
    {
        var word = query.Single;
        var allowed = _index.Settings.Typos.AllowedFor(word);
        var derived = new Derivations(_index.Words).Of(word, query.IsPrefix, allowed);
        Matched.Add(word);
        derived.ForEach(derivation => Matched.Add(derivation.Word));
        if (query.IsPrefix)
        {
            Matched.AddPrefix(word);
        }
        var key = $"{word}{(query.IsPrefix ? "*" : "")} {_attributes}";
        return _cache.GetOrAdd(key, () => new Node(from, from + 1, Lists(word, query.IsPrefix, derived), _index.Capacity, _searched)).At(from, from + 1);
    }

    private List<(Postings, int)> Lists(string word, bool isPrefix, List<Derivation> derived)
    {
        var lists = new List<(Postings, int)>();
        if (isPrefix)
        {
            var (first, end) = _index.Words.WithPrefix(word);
            for (var i = first; i < end; i++)
            {
                lists.Add((_index.Words[_index.Words.Sorted[i]], 0));
            }
        }
        else if (_index.Words.Find(word) is { } exact)
        {
            lists.Add((exact, 0));
        }
        lists.AddRange(derived.Select(derivation => (TypoPostings(derivation.Word), derivation.Typos)));
        if (lists.TrueForAll(list => list.Item2 > 0) && _index.Settings.Typos.AllowedFor(word) > 0 && Split(word) is { } split)
        {
            lists.Add((split, 1));
        }
        return [.. lists.Where(list => list.Item1.Count > 0)];
    }

    // Attributes for which typos are switched off count by the word as written only.
    private Postings TypoPostings(string word)
    {
        var postings = _index.Words[word];
        return _searchedWithTypos is null || _searchedWithTypos == _searched ? postings : _searchedWithTypos.Apply(postings);
    }

    // "sunflower" for "sun flower": of all places to cut the one with most documents.
    private Postings? Split(string word)
    {
        Postings? best = null;
        var (bestLeft, bestRight) = ("", "");
        for (var cut = 1; cut < word.Length; cut++)
        {
            var (left, right) = (word[..cut], word[cut..]);
            if (_index.Words.Find(left) is null || _index.Words.Find(right) is null)
            {
                continue;
            }
            var found = PhrasePostings.Find(_index, [left, right]);
            if (found is { Count: > 0 } && found.Count > (best?.Count ?? 0))
            {
                (best, bestLeft, bestRight) = (found, left, right);
            }
        }
        if (best is not null)
        {
            Matched.Add(bestLeft);
            Matched.Add(bestRight);
        }
        return best;
    }

    // "sun flower" for "sunflower": costs as many typos as there are spaces, and leaves the fewer for the letters.
    private Node? Compound(int from, int to)
    {
        var parts = _query.Words.Skip(from).Take(to - from).ToList();
        var spaces = parts.Count - 1;
        var word = string.Concat(parts.Select(part => part.Single));
        var isPrefix = parts[^1].IsPrefix;
        var allowed = Math.Max(0, _index.Settings.Typos.AllowedFor(word) - spaces);
        var lists = new List<(Postings, int)>();
        if (isPrefix)
        {
            var (first, end) = _index.Words.WithPrefix(word);
            for (var i = first; i < end; i++)
            {
                lists.Add((_index.Words[_index.Words.Sorted[i]], spaces));
            }
            Matched.AddPrefix(word);
        }
        else if (_index.Words.Find(word) is { } exact)
        {
            lists.Add((exact, spaces));
        }
        foreach (var derivation in new Derivations(_index.Words).Of(word, isPrefix, allowed))
        {
            lists.Add((TypoPostings(derivation.Word), Math.Min(3, spaces + derivation.Typos)));
            Matched.Add(derivation.Word);
        }
        Matched.Add(word);
        return lists.Count == 0 ? null : new Node(from, to, lists, _index.Capacity, _searched);
    }

    private Node? Synonyms(int from, int to)
    {
        var key = string.Join(' ', _query.Words.Skip(from).Take(to - from).Select(word => word.Single));
        if (!_index.Settings.Synonyms.TryGetValue(key, out var ways))
        {
            return null;
        }
        var lists = new List<(Postings, int)>();
        foreach (var way in ways)
        {
            if (PhrasePostings.Find(_index, way) is { Count: > 0 } found)
            {
                lists.Add((found, 0));
                Array.ForEach(way, Matched.Add);
            }
        }
        return lists.Count == 0 ? null : new Node(from, to, lists, _index.Capacity, _searched);
    }
}
