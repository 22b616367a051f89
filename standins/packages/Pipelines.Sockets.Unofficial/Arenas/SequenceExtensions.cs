namespace Pipelines.Sockets.Unofficial.Arenas;

/// <summary>Makes other things of sequences.</summary>
public static class SequenceExtensions
{
    /// <summary>Projects every value into an array.</summary>
    public static TTo[] ToArray<TFrom, TTo>(this in Sequence<TFrom> source, Projection<TFrom, TTo> projection)
    {
        var target = source.IsEmpty ? [] : new TTo[source.Length];
        source.CopyTo(target, projection);
        return target;
    }

    /// <summary>Projects every value, with a state, into an array.</summary>
    public static TTo[] ToArray<TFrom, TState, TTo>(
        this in Sequence<TFrom> source, Projection<TFrom, TState, TTo> projection, in TState state)
    {
        var target = source.IsEmpty ? [] : new TTo[source.Length];
        var values = source.FirstSpan;
        for (var i = 0; i < values.Length; i++)
        {
            target[i] = projection(in values[i], in state);
        }

        return target;
    }

    /// <summary>Projects every value into a span that is long enough.</summary>
    public static void CopyTo<TFrom, TTo>(this in Sequence<TFrom> source, Span<TTo> destination, Projection<TFrom, TTo> projection)
    {
        var values = source.FirstSpan;
        if (values.Length > destination.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(destination));
        }

        for (var i = 0; i < values.Length; i++)
        {
            destination[i] = projection(in values[i]);
        }
    }
}
