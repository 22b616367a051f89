using Microsoft.Extensions.Options;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Transforms;

namespace StreamPlatform.Gateway.Routing;

internal static class ProxyModule
{
    // X-Forwarded-For, -Proto and -Host are set by the proxy itself, in place of what came. These say the same in other words.
    private static readonly string[] ClaimsAboutTheClient =
        ["Forwarded", "X-Forwarded-Port", "X-Forwarded-Server", "X-Original-For", "X-Original-Host", "X-Original-Proto", "X-Original-URL", "X-Rewrite-URL", "X-Real-IP"];

    public static void AddProxy(this IServiceCollection services)
    {
        services.AddReverseProxy()
            .AddTransforms(context =>
            {
                foreach (var header in ClaimsAboutTheClient)
                {
                    context.AddRequestHeaderRemove(header);
                }

                context.AddResponseHeaderRemove("Server");
            })
            .AddServiceDiscoveryDestinationResolver();
        services.AddSingleton<IForwarderHttpClientFactory, UpstreamConnections>();
        services.AddSingleton<IPassiveHealthCheckPolicy, ConsecutiveFailures>();
        services.AddSingleton<IProxyConfigProvider>(provider =>
            new InMemoryConfigProvider(PublicRoutes.All, Upstreams.All(provider.GetRequiredService<IOptions<GatewayOptions>>().Value)));
    }

    public static void MapProxy(this IEndpointRouteBuilder routes) => routes.MapReverseProxy(pipeline =>
    {
        pipeline.UseMiddleware<UpstreamFailures>();
        pipeline.UseMiddleware<UnhurriedUploads>();
        pipeline.UseLoadBalancing();
        pipeline.UsePassiveHealthChecks();
    });
}
