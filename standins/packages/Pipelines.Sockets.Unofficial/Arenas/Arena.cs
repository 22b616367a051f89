namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>Hands out room for values that all end together.</summary>
public sealed class Arena<T> : IDisposable
{
    private const int DefaultBlock = 1024;

    private T[] _block = new T[DefaultBlock];
    private int _used;

    /// <summary>An empty arena.</summary>
    public Arena(ArenaOptions? options = null, Allocator<T>? allocator = null)
    {
        if (allocator is not null)
        {
            throw new NotSupportedException("Arena<T> with an own Allocator<T>");
        }
    }

    /// <summary>Room for some values, all of them default.</summary>
    public Sequence<T> Allocate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length > _block.Length - _used)
        {
            // earlier sequences keep the old block
            _block = new T[Math.Max(length, _block.Length)];
            _used = 0;
        }

        var sequence = new Sequence<T>(_block, _used, length);
        _used += length;
        return sequence;
    }

    /// <summary>Takes everything back.</summary>
    public void Reset()
    {
        if (_block.Length > DefaultBlock)
        {
            // one large reply shall not hold its room for ever
            _block = new T[DefaultBlock];
        }
        else
        {
            Array.Clear(_block, 0, _used);
        }

        _used = 0;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _block = [];
        _used = 0;
    }
}
