using System.Net;
using System.Net.Sockets;
using StreamPlatform.Edges;

namespace StreamPlatform.CdnSync.Edges;

// One client for each replica of each edge: every one has a cache of its own. Each edge has a circuit breaker of its own, so a dead one does not keep us from the others.
internal sealed class EdgeClients(EdgeDirectory directory, IHttpClientFactory clients, TokenKeys keys, TimeProvider time)
{
    public async Task<IReadOnlyList<EdgeClient>> AllAsync(CancellationToken cancellationToken)
    {
        var replicas = await Task.WhenAll(directory.All.Select(edge => ReplicasAsync(edge, cancellationToken)));
        return [.. replicas.SelectMany(some => some)];
    }

    private async Task<IEnumerable<EdgeClient>> ReplicasAsync(EdgeAddress edge, CancellationToken cancellationToken)
    {
        var url = new Uri(edge.Url);
        var addresses = url.Scheme == Uri.UriSchemeHttp && url.HostNameType == UriHostNameType.Dns
            ? await Dns.GetHostAddressesAsync(url.Host, cancellationToken)
            : [];
        var reachable = addresses.Where(address => address.AddressFamily == AddressFamily.InterNetwork).ToArray();
        return reachable.Length > 1
            ? reachable.Select(address => ClientOf(edge, new UriBuilder(url) { Host = address.ToString() }.Uri))
            : [ClientOf(edge, url)];
    }

    private EdgeClient ClientOf(EdgeAddress edge, Uri replica) =>
        new(edge.Name, replica.ToString().TrimEnd('/'), clients.CreateClient(edge.Name), keys.Signing, time);
}
