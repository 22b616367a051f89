using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Forwarder;

namespace StreamPlatform.Gateway.Routing;

internal sealed class UpstreamConnections(IOptions<GatewayOptions> options) : ForwarderHttpClientFactory
{
    protected override void ConfigureHandler(ForwarderHttpClientContext context, SocketsHttpHandler handler)
    {
        base.ConfigureHandler(context, handler);
        handler.ConnectTimeout = options.Value.ConnectTimeout;

        // names may come to mean other addresses
        handler.PooledConnectionLifetime = TimeSpan.FromMinutes(5);
    }
}
