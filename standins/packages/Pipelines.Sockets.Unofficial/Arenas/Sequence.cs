namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>A sequence whose type is to be remembered by its owner.</summary>
public readonly struct Sequence
{
    private readonly Array? _array;
    private readonly int _offset;
    private readonly int _length;

    internal Sequence(Array? array, int offset, int length)
    {
        _array = array;
        _offset = offset;
        _length = length;
    }

    /// <summary>How many values.</summary>
    public long Length => _length;

    /// <summary>The sequence with its type.</summary>
    public Sequence<T> Cast<T>() => _length == 0 ? default : new Sequence<T>((T[])_array!, _offset, _length);
}
