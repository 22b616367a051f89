using System.Net;

namespace Cassandra.Connections;

internal sealed record ClusterSettings(
    IReadOnlyList<string> ContactPoints,
    int Port,
    string DefaultKeyspace,
    ConnectionSettings Connections,
    QueryOptions Queries,
    IReconnectionPolicy Reconnection,
    IRetryPolicy Retries)
{
    public async Task<IReadOnlyList<IPEndPoint>> ResolveAsync()
    {
        var hosts = new List<IPEndPoint>();
        foreach (var point in ContactPoints)
        {
            if (IPEndPoint.TryParse(point, out var endpoint))
            {
                hosts.Add(endpoint.Port == 0 ? new IPEndPoint(endpoint.Address, Port) : endpoint);
                continue;
            }

            // localhost may be both of 127.0.0.1 and ::1, and a server on one of them
            var addresses = await Dns.GetHostAddressesAsync(point).ConfigureAwait(false);
            hosts.AddRange(addresses.Select(address => new IPEndPoint(address, Port)));
        }

        return [.. hosts.Distinct()];
    }
}
