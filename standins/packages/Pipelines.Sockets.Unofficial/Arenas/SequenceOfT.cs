namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>Values in an arena, to be read and written in place.</summary>
public readonly struct Sequence<T>
{
    private readonly T[]? _array;
    private readonly int _offset;
    private readonly int _length;

    internal Sequence(T[] array, int offset, int length)
    {
        _array = array;
        _offset = offset;
        _length = length;
    }

    /// <summary>How many values.</summary>
    public long Length => _length;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _length == 0;

    /// <summary>Whether all lie in one span: here they always do.</summary>
    public bool IsSingleSegment => true;

    /// <summary>The first span.</summary>
    public Span<T> FirstSpan => new(_array, _offset, _length);

    /// <summary>All spans.</summary>
    public SpanEnumerable Spans => new(this);

    /// <summary>A value, by its place.</summary>
    public ref T this[int index] => ref FirstSpan[index];

    /// <summary>The sequence without its type.</summary>
    public Sequence Untyped() => new(_array, _offset, _length);

    /// <summary>Starts before the first value.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Walks through the values.</summary>
    public ref struct Enumerator
    {
        private readonly Span<T> _values;
        private int _index = -1;

        internal Enumerator(Sequence<T> sequence) => _values = sequence.FirstSpan;

        /// <summary>The value reached.</summary>
        public readonly ref T Current => ref _values[_index];

        /// <summary>Goes to the next.</summary>
        public bool MoveNext() => ++_index < _values.Length;

        /// <summary>Goes to the next and returns it; throws at the end.</summary>
        public ref T GetNext() => ref _values[++_index];
    }

    /// <summary>The spans of a sequence.</summary>
    public readonly ref struct SpanEnumerable
    {
        private readonly Sequence<T> _sequence;

        internal SpanEnumerable(Sequence<T> sequence) => _sequence = sequence;

        /// <summary>Starts before the first.</summary>
        public SpanEnumerator GetEnumerator() => new(_sequence);
    }

    /// <summary>Walks through the spans of a sequence.</summary>
    public ref struct SpanEnumerator
    {
        private readonly Sequence<T> _sequence;
        private bool _started;

        internal SpanEnumerator(Sequence<T> sequence) => _sequence = sequence;

        /// <summary>The span reached.</summary>
        public readonly Span<T> Current => _sequence.FirstSpan;

        /// <summary>Goes to the next.</summary>
        public bool MoveNext()
        {
            var first = !_started && !_sequence.IsEmpty;
            _started = true;
            return first;
        }
    }
}
