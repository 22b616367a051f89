namespace StreamPlatform.Standins.Meilisearch.Indexing;

// Every word of an index, by itself and in order.
internal sealed class Vocabulary
{
    private readonly Dictionary<string, Postings> _words = new(StringComparer.Ordinal);
    private List<string> _new = [];
    private string[] _sorted = [];

    public ReadOnlySpan<string> Sorted => _sorted;

    public Postings? Find(string word) => _words.GetValueOrDefault(word);

    public Postings this[string word] => _words[word];

    public Postings FindOrAdd(string word)
    {
        if (!_words.TryGetValue(word, out var postings))
        {
            _words.Add(word, postings = new Postings());
            _new.Add(word);
        }
        return postings;
    }

    // Puts the words that came since in order; until then they are found by themselves only.
    public void Sort()
    {
        if (_new.Count == 0)
        {
            return;
        }
        _new.Sort(StringComparer.Ordinal);
        var merged = new string[_sorted.Length + _new.Count];
        for (int old = 0, added = 0, at = 0; at < merged.Length; at++)
        {
            var takesOld = added == _new.Count || (old < _sorted.Length && string.CompareOrdinal(_sorted[old], _new[added]) < 0);
            merged[at] = takesOld ? _sorted[old++] : _new[added++];
        }
        _sorted = merged;
        _new = [];
    }

    // The range of words that begin with this.
    public (int From, int To) WithPrefix(ReadOnlySpan<char> prefix) => (LowerBound(prefix, after: false), LowerBound(prefix, after: true));

    // The first word that is not before the prefix, or the first one behind all words that begin with it.
    public int LowerBound(ReadOnlySpan<char> prefix, bool after)
    {
        int low = 0, high = _sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            var word = _sorted[middle].AsSpan();
            var isBefore = after && word.StartsWith(prefix, StringComparison.Ordinal) || word.SequenceCompareTo(prefix) < 0;
            if (isBefore)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low;
    }
}
