using System.Net;

namespace Microsoft.Extensions.ServiceDiscovery.Http;

internal sealed class ResolvingHttpDelegatingHandler(RoundRobin endpoints) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } wished)
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var endpoint = await endpoints.NextAsync(wished.GetLeftPart(UriPartial.Authority), cancellationToken).ConfigureAwait(false);
            request.RequestUri = At(wished, endpoint.EndPoint);
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // a retry resolves again, from the name
            request.RequestUri = wished;
        }
    }

    private static Uri At(Uri wished, EndPoint endpoint)
    {
        var result = new UriBuilder(wished);
        switch (endpoint)
        {
            case UriEndPoint { Uri: var uri }:
                result.Scheme = uri.Scheme;
                result.Host = uri.Host;
                result.Port = uri.IsDefaultPort ? -1 : uri.Port;
                if (uri.AbsolutePath is { Length: > 1 } prefix)
                {
                    result.Path = prefix.TrimEnd('/') + "/" + wished.AbsolutePath.TrimStart('/');
                }

                break;
            case DnsEndPoint dns:
                (result.Host, result.Port) = (dns.Host, dns.Port > 0 ? dns.Port : -1);
                break;
            case IPEndPoint ip:
                (result.Host, result.Port) = (ip.Address.ToString(), ip.Port > 0 ? ip.Port : -1);
                break;
            default:
                throw new InvalidOperationException($"Endpoints of type {endpoint.GetType()} are not supported.");
        }

        return result.Uri;
    }
}
