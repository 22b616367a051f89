namespace Pipelines.Sockets.Unofficial;

/// <summary>Walks through the handlers of an event.</summary>
public static class Delegates
{
    /// <summary>Whether there is exactly one handler.</summary>
    public static bool IsSingle(this MulticastDelegate handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return handler.HasSingleTarget;
    }

    /// <summary>The handlers, in order.</summary>
    public static DelegateEnumerable<T> AsEnumerable<T>(this T handler)
        where T : MulticastDelegate => new(handler);

    /// <summary>The handlers of an event.</summary>
    public readonly struct DelegateEnumerable<T>
        where T : MulticastDelegate
    {
        private readonly T? _handler;

        internal DelegateEnumerable(T? handler) => _handler = handler;

        /// <summary>Starts before the first.</summary>
        public DelegateEnumerator<T> GetEnumerator() => new(_handler);
    }

    /// <summary>Walks through the handlers of an event.</summary>
    public struct DelegateEnumerator<T>
        where T : MulticastDelegate
    {
        private Delegate.InvocationListEnumerator<T> _handlers;

        internal DelegateEnumerator(T? handler) => _handlers = Delegate.EnumerateInvocationList(handler);

        /// <summary>The handler reached.</summary>
        public readonly T Current => _handlers.Current;

        /// <summary>Goes to the next.</summary>
        public bool MoveNext() => _handlers.MoveNext();
    }
}
