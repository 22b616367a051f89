using System.Collections.Concurrent;

namespace StreamPlatform.Standins.Stripe.Http;

// For tests: the next requests to a path go wrong. "refused" does nothing, "kept" does the act and answers 500, "cut" does the act and closes the line.
internal sealed class Faults
{
    private readonly ConcurrentQueue<Fault> _waiting = new();

    public void Add(Fault fault) => _waiting.Enqueue(fault);

    public Fault? Take(string method, string path)
    {
        if (method != "POST" || !_waiting.TryPeek(out var next) || !path.StartsWith(next.Path, StringComparison.Ordinal))
        {
            return null;
        }

        return _waiting.TryDequeue(out var taken) ? taken : null;
    }
}

internal sealed record Fault(string Path, string Effect);
