using System.Numerics;

namespace StreamPlatform.Standins.Meilisearch.Indexing;

// A set of documents, one bit each.
internal sealed class Bits(int capacity)
{
    private readonly ulong[] _words = new ulong[(capacity + 63) / 64];

    public int Capacity { get; } = capacity;

    public bool Has(int document) => (_words[document >> 6] & (1UL << document)) != 0;

    public void Set(int document) => _words[document >> 6] |= 1UL << document;

    public void Clear(int document) => _words[document >> 6] &= ~(1UL << document);

    public void Set(ReadOnlySpan<int> documents)
    {
        foreach (var document in documents)
        {
            Set(document);
        }
    }

    public static Bits All(int capacity)
    {
        var all = new Bits(capacity);
        Array.Fill(all._words, ulong.MaxValue);
        if (capacity % 64 != 0)
        {
            all._words[^1] = (1UL << capacity) - 1;
        }
        return all;
    }

    public Bits Copy()
    {
        var copy = new Bits(Capacity);
        _words.CopyTo(copy._words, 0);
        return copy;
    }

    // The same set with room for more documents.
    public Bits Grow(int capacity)
    {
        var grown = new Bits(capacity);
        _words.CopyTo(grown._words, 0);
        return grown;
    }

    // The first so many documents.
    public Bits Prefix(int capacity)
    {
        var prefix = new Bits(capacity);
        _words.AsSpan(0, prefix._words.Length).CopyTo(prefix._words);
        return prefix;
    }

    public Bits And(Bits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= other._words[i];
        }
        return this;
    }

    public Bits Or(Bits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
        return this;
    }

    public Bits AndNot(Bits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] &= ~other._words[i];
        }
        return this;
    }

    public int Count()
    {
        var count = 0;
        foreach (var word in _words)
        {
            count += BitOperations.PopCount(word);
        }
        return count;
    }

    // How many are in both sets.
    public int CountIn(Bits other)
    {
        var count = 0;
        for (var i = 0; i < Math.Min(_words.Length, other._words.Length); i++)
        {
            count += BitOperations.PopCount(_words[i] & other._words[i]);
        }
        return count;
    }

    // How many come before each group of 64, so that RankOf need not count them.
    public int[] Ranks()
    {
        var ranks = new int[_words.Length];
        for (var i = 1; i < ranks.Length; i++)
        {
            ranks[i] = ranks[i - 1] + BitOperations.PopCount(_words[i - 1]);
        }
        return ranks;
    }

    // How many of the set come before one.
    public int RankOf(int document, int[] ranks) => ranks[document >> 6] + BitOperations.PopCount(_words[document >> 6] & ((1UL << document) - 1));

    public bool IsEmpty() => !_words.AsSpan().ContainsAnyExcept(0UL);

    public int[] ToArray()
    {
        var documents = new int[Count()];
        var next = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                documents[next++] = (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
        return documents;
    }
}
