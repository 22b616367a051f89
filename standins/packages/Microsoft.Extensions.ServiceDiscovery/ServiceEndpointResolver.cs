using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.ServiceDiscovery;

/// <summary>Finds the endpoints of services.</summary>
public sealed class ServiceEndpointResolver : IAsyncDisposable
{
    private readonly ConfiguredEndpoints _configured;
    private readonly ServiceDiscoveryOptions _options;

    internal ServiceEndpointResolver(ConfiguredEndpoints configured, IOptions<ServiceDiscoveryOptions> options)
    {
        _configured = configured;
        _options = options.Value;
    }

    /// <summary>The endpoints of a service; a host that is not configured is passed through as it is.</summary>
    /// <param name="serviceName">A name, or a URI such as <c>https+http://catalog</c>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public ValueTask<ServiceEndpointSource> GetEndpointsAsync(string serviceName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(serviceName);
        cancellationToken.ThrowIfCancellationRequested();
        var name = ServiceName.Parse(serviceName, _options)
            ?? throw new InvalidOperationException($"No provider was found which supports the provided service, '{serviceName}'.");

        // the token is taken first: a change while reading must not be missed
        var changed = _configured.GetReloadToken();
        var endpoints = _configured.Find(name) ?? [ServiceEndpoint.Create(PassThrough(serviceName, name))];
        return ValueTask.FromResult(new ServiceEndpointSource(endpoints, changed, new FeatureCollection()));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static EndPoint PassThrough(string serviceName, ServiceName name)
    {
        if (serviceName.Contains("://", StringComparison.Ordinal) && name.Schemes.Count > 0)
        {
            var rest = serviceName[serviceName.IndexOf("://", StringComparison.Ordinal)..];
            return new UriEndPoint(new Uri(name.Schemes[0] + rest));
        }

        return IPAddress.TryParse(name.Host, out var address) ? new IPEndPoint(address, name.Port) : new DnsEndPoint(name.Host, name.Port);
    }
}
