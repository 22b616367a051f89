using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Microsoft.Extensions.ServiceDiscovery;

/// <summary>The endpoints of a service, and a token that tells when they are out of date.</summary>
public sealed class ServiceEndpointSource
{
    private readonly List<ServiceEndpoint>? _endpoints;

    /// <summary>Holds the endpoints of a service.</summary>
    public ServiceEndpointSource(List<ServiceEndpoint>? endpoints, IChangeToken changeToken, IFeatureCollection features)
    {
        ArgumentNullException.ThrowIfNull(changeToken);
        _endpoints = endpoints;
        ChangeToken = changeToken;
        Features = features;
    }

    /// <summary>The endpoints.</summary>
    public IReadOnlyList<ServiceEndpoint> Endpoints => _endpoints ?? [];

    /// <summary>Fires when the endpoints have to be read again.</summary>
    public IChangeToken ChangeToken { get; }

    /// <summary>What else is known about the service.</summary>
    public IFeatureCollection Features { get; }
}
