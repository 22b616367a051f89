namespace MongoDB.Bson;

/// <summary>The elements of a document in their order, with an index by name once they are many.</summary>
internal sealed class BsonElements
{
    private const int IndexedFrom = 12;

    private readonly List<BsonElement> _elements = [];
    private Dictionary<string, int> _positions;

    public int Count => _elements.Count;

    public List<BsonElement> List => _elements;

    public BsonElement this[int index]
    {
        get => _elements[index];
        set
        {
            _elements[index] = value;
            _positions = null;
        }
    }

    public int IndexOf(string name)
    {
        if (_elements.Count < IndexedFrom)
        {
            return _elements.FindIndex(element => string.Equals(element.Name, name, StringComparison.Ordinal));
        }
        return (_positions ??= IndexByName()).TryGetValue(name, out var position) ? position : -1;
    }

    public void Add(BsonElement element)
    {
        _positions?.TryAdd(element.Name, _elements.Count);
        _elements.Add(element);
    }

    public void ReplaceValue(int index, BsonValue value) => _elements[index] = new BsonElement(_elements[index].Name, value);

    public void Insert(int index, BsonElement element)
    {
        _elements.Insert(index, element);
        _positions = null;
    }

    public void RemoveAt(int index)
    {
        _elements.RemoveAt(index);
        _positions = null;
    }

    public void RemoveAll(string name)
    {
        _elements.RemoveAll(element => string.Equals(element.Name, name, StringComparison.Ordinal));
        _positions = null;
    }

    public void Clear()
    {
        _elements.Clear();
        _positions = null;
    }

    private Dictionary<string, int> IndexByName()
    {
        var positions = new Dictionary<string, int>(_elements.Count, StringComparer.Ordinal);
        for (var i = 0; i < _elements.Count; i++)
        {
            positions.TryAdd(_elements[i].Name, i);
        }
        return positions;
    }
}
