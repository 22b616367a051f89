using Microsoft.Extensions.Primitives;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.ServiceDiscovery;

namespace Microsoft.Extensions.ServiceDiscovery.Yarp;

internal sealed class ServiceDiscoveryDestinationResolver(ServiceEndpointResolver resolver) : IDestinationResolver
{
    public async ValueTask<ResolvedDestinationCollection> ResolveDestinationsAsync(
        IReadOnlyDictionary<string, DestinationConfig> destinations, CancellationToken cancellationToken)
    {
        var resolved = new Dictionary<string, DestinationConfig>(StringComparer.OrdinalIgnoreCase);
        var tokens = new List<IChangeToken>();
        foreach (var (id, destination) in destinations)
        {
            var wished = new Uri(destination.Address);
            var source = await resolver.GetEndpointsAsync(wished.GetLeftPart(UriPartial.Authority), cancellationToken).ConfigureAwait(false);
            tokens.Add(source.ChangeToken);
            foreach (var endpoint in source.Endpoints)
            {
                var address = endpoint.ToString()!;
                resolved[$"{id}[{address}]"] = destination with
                {
                    Address = At(wished, address),
                    Health = destination.Health is { Length: > 0 } health ? At(new Uri(health), address) : null,
                };
            }
        }

        return new ResolvedDestinationCollection(resolved, new CompositeChangeToken(tokens));
    }

    private static string At(Uri wished, string address)
    {
        var at = new Uri(address.Contains("://", StringComparison.Ordinal) ? address : $"{wished.Scheme.Split('+')[0]}://{address}");
        return new UriBuilder(wished) { Scheme = at.Scheme, Host = at.Host, Port = at.IsDefaultPort ? -1 : at.Port }.Uri.ToString();
    }
}
