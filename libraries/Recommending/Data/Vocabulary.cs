namespace StreamPlatform.Recommending.Data;

/// <summary>Names and their numbers, in the order in which they were first met.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>How many names there are.</summary>
    public int Count => _names.Count;

    /// <summary>All names; the place of each is its number.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The number of a name, given to it now if it is new.</summary>
    public int NumberOf(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            number = _names.Count;
            _numbers.Add(name, number);
            _names.Add(name);
        }

        return number;
    }

    /// <summary>The number of a name; null when it has none.</summary>
    public int? Find(string name) => _numbers.TryGetValue(name, out var number) ? number : null;
}
