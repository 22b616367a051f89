namespace StreamPlatform.Recommending.Ranking;

/// <summary>Likeness by tags, category, channel and the words of titles; what few items have in common says more. For items that nobody has met yet.</summary>
public sealed class ContentIndex
{
    private const float TagWeight = 1;
    private const float CategoryWeight = 0.6f;
    private const float ChannelWeight = 0.7f;
    private const float WordWeight = 0.5f;
    private const int ShortestWord = 3;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly string[] _ids;
    private readonly (int Term, float Weight)[][] _vectors;
    private readonly List<(int Item, float Weight)>[] _postings;

    /// <summary>Builds the index; it does not change afterwards.</summary>
    public ContentIndex(IReadOnlyList<ContentItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var terms = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var counts = new List<int>();
        var raw = new List<(int Term, float Weight)[]>(items.Count);
        foreach (var item in items)
        {
            raw.Add([.. TermsOf(item).DistinctBy(term => term.Name, StringComparer.OrdinalIgnoreCase).Select(term => (Number(term.Name), term.Weight))]);
        }

        _ids = [.. items.Select(item => item.Id)];
        _postings = [.. counts.Select(count => new List<(int, float)>(count))];
        _vectors = new (int, float)[items.Count][];
        for (var item = 0; item < items.Count; item++)
        {
            _places[_ids[item]] = item;
            var weighted = Array.ConvertAll(raw[item], term => (term.Term, Weight: term.Weight * MathF.Log(1 + ((float)items.Count / counts[term.Term]))));
            var norm = MathF.Sqrt(weighted.Sum(term => term.Weight * term.Weight));
            _vectors[item] = Array.ConvertAll(weighted, term => (term.Term, norm > 0 ? term.Weight / norm : 0));
            foreach (var (term, weight) in _vectors[item])
            {
                _postings[term].Add((item, weight));
            }
        }

        int Number(string name)
        {
            if (!terms.TryGetValue(name, out var number))
            {
                number = terms[name] = counts.Count;
                counts.Add(0);
            }

            counts[number]++;
            return number;
        }
    }

    /// <summary>Ids by place.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>Place of an item; null when it is not in the index.</summary>
    public int? Find(string id) => _places.TryGetValue(id, out var place) ? place : null;

    /// <summary>How alike two items are, 0 to 1.</summary>
    public float Similarity(int one, int other)
    {
        var sum = 0f;
        foreach (var (term, weight) in _vectors[one])
        {
            foreach (var (otherTerm, otherWeight) in _vectors[other])
            {
                if (term == otherTerm)
                {
                    sum += weight * otherWeight;
                }
            }
        }

        return sum;
    }

    /// <summary>How alike every item is to some, by place: the sum over those, each with its weight.</summary>
    public float[] Score(IEnumerable<(int Item, float Weight)> liked)
    {
        ArgumentNullException.ThrowIfNull(liked);
        var profile = new Dictionary<int, float>();
        foreach (var (item, strength) in liked)
        {
            foreach (var (term, weight) in _vectors[item])
            {
                profile[term] = profile.GetValueOrDefault(term) + (strength * weight);
            }
        }

        var scores = new float[_ids.Length];
        foreach (var (term, strength) in profile)
        {
            foreach (var (item, weight) in _postings[term])
            {
                scores[item] += strength * weight;
            }
        }

        return scores;
    }

    private static IEnumerable<(string Name, float Weight)> TermsOf(ContentItem item)
    {
        foreach (var tag in item.Tags)
        {
            yield return ($"tag {tag}", TagWeight);
        }

        if (item.Category is { } category)
        {
            yield return ($"category {category}", CategoryWeight);
        }

        yield return ($"channel {item.Channel}", ChannelWeight);
        foreach (var word in WordsOf(item.Title))
        {
            yield return ($"word {word}", WordWeight);
        }
    }

    private static IEnumerable<string> WordsOf(string title)
    {
        var begin = -1;
        for (var i = 0; i <= title.Length; i++)
        {
            if (i < title.Length && char.IsLetterOrDigit(title[i]))
            {
                begin = begin < 0 ? i : begin;
            }
            else if (begin >= 0)
            {
                if (i - begin >= ShortestWord)
                {
                    yield return title[begin..i];
                }

                begin = -1;
            }
        }
    }
}
