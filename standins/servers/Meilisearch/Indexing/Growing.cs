namespace StreamPlatform.Standins.Meilisearch.Indexing;

// A list whose items are read as a span.
internal sealed class Growing<T>(int capacity = 4)
{
    private T[] _items = new T[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<T> Span => _items.AsSpan(0, Count);

    public T this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    public ArraySegment<T> Segment(int start, int end) => new(_items, start, end - start);

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, _items.Length * 2));
        }
        _items[Count++] = item;
    }

    public void AddRange(ReadOnlySpan<T> items)
    {
        if (Count + items.Length > _items.Length)
        {
            Array.Resize(ref _items, Math.Max(Count + items.Length, _items.Length * 2));
        }
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }
}
