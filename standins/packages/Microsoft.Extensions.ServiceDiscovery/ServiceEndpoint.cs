using System.Net;
using Microsoft.AspNetCore.Http.Features;

namespace Microsoft.Extensions.ServiceDiscovery;

/// <summary>One place where a service answers.</summary>
public abstract class ServiceEndpoint
{
    /// <summary>The address.</summary>
    public abstract EndPoint EndPoint { get; }

    /// <summary>What else is known about it.</summary>
    public abstract IFeatureCollection Features { get; }

    /// <summary>Makes an endpoint of an address.</summary>
    public static ServiceEndpoint Create(EndPoint endPoint, IFeatureCollection? features = null) =>
        new KnownEndpoint(endPoint ?? throw new ArgumentNullException(nameof(endPoint)), features ?? new FeatureCollection());

    private sealed class KnownEndpoint(EndPoint endPoint, IFeatureCollection features) : ServiceEndpoint
    {
        public override EndPoint EndPoint => endPoint;

        public override IFeatureCollection Features => features;

        public override string? ToString() => endPoint switch
        {
            DnsEndPoint dns => dns.Port == 0 ? dns.Host : $"{dns.Host}:{dns.Port}",
            _ => endPoint.ToString(),
        };
    }
}
