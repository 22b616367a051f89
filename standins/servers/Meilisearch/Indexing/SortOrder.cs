namespace StreamPlatform.Standins.Meilisearch.Indexing;

// What documents are sorted by, as one number each: of several values the smallest upwards and the largest downwards.
// Numbers stand before texts, and both before documents without a value, in either direction.
internal sealed class SortOrder(List<string> texts)
{
    private const long FirstText = 0x7FF8_0000_0000_0000;
    private const int NoText = -1;

    private readonly Growing<double> _least = new();
    private readonly Growing<double> _most = new();
    private readonly Growing<int> _first = new();
    private readonly Growing<int> _last = new();
    private int[] _ranks = [];

    public void Add(int document, double number)
    {
        Reach(document);
        _least[document] = double.IsNaN(_least[document]) ? number : Math.Min(_least[document], number);
        _most[document] = double.IsNaN(_most[document]) ? number : Math.Max(_most[document], number);
    }

    public void Add(int document, int text)
    {
        Reach(document);
        if (_first[document] == NoText || string.CompareOrdinal(texts[text], texts[_first[document]]) < 0)
        {
            _first[document] = text;
        }
        if (_last[document] == NoText || string.CompareOrdinal(texts[text], texts[_last[document]]) > 0)
        {
            _last[document] = text;
        }
    }

    public long KeyOf(int document, bool descending)
    {
        if (document >= _least.Count)
        {
            return long.MaxValue;
        }
        var number = descending ? _most[document] : _least[document];
        if (!double.IsNaN(number))
        {
            return descending ? ~Orderable(number) : Orderable(number);
        }
        var text = descending ? _last[document] : _first[document];
        if (text == NoText)
        {
            return long.MaxValue;
        }
        var ranks = Ranks();
        return FirstText + (descending ? ranks.Length - ranks[text] : ranks[text]);
    }

    // The bits of a double, turned so that they compare as the number does.
    private static long Orderable(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number);
        return bits >= 0 ? bits : bits ^ long.MaxValue;
    }

    // Two readers may do this at once, with the same result.
    private int[] Ranks()
    {
        var ranks = _ranks;
        if (ranks.Length != texts.Count)
        {
            var order = Enumerable.Range(0, texts.Count).ToArray();
            Array.Sort(order, (left, right) => string.CompareOrdinal(texts[left], texts[right]));
            ranks = new int[order.Length];
            for (var rank = 0; rank < order.Length; rank++)
            {
                ranks[order[rank]] = rank;
            }
            _ranks = ranks;
        }
        return ranks;
    }

    private void Reach(int document)
    {
        while (_least.Count <= document)
        {
            _least.Add(double.NaN);
            _most.Add(double.NaN);
            _first.Add(NoText);
            _last.Add(NoText);
        }
    }
}
