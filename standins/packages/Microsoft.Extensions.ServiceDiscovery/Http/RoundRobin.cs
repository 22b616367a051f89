using System.Collections.Concurrent;

namespace Microsoft.Extensions.ServiceDiscovery.Http;

internal sealed class RoundRobin(ServiceEndpointResolver resolver)
{
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.OrdinalIgnoreCase);

    public async ValueTask<ServiceEndpoint> NextAsync(string serviceName, CancellationToken cancellationToken)
    {
        var endpoints = (await resolver.GetEndpointsAsync(serviceName, cancellationToken).ConfigureAwait(false)).Endpoints;
        if (endpoints.Count == 0)
        {
            throw new InvalidOperationException($"No service endpoints were found for '{serviceName}'.");
        }

        var turn = _turns.GetOrAdd(serviceName, static _ => new Turn());
        return endpoints[(int)(turn.Next() % (uint)endpoints.Count)];
    }

    private sealed class Turn
    {
        private uint _next = uint.MaxValue;

        public uint Next() => Interlocked.Increment(ref _next);
    }
}
