using System.Globalization;

namespace StreamPlatform.AppHost.Publishing;

internal static class PlatformProxies
{
    // where the proxies of clusters and of Container Apps live; nobody outside can have such an address
    private static readonly string[] Networks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"];

    /// <summary>A deployment's own proxy stands before the gateway and says who the client is.</summary>
    public static IResourceBuilder<ProjectResource> BehindPlatformProxy(this IResourceBuilder<ProjectResource> gateway)
    {
        if (gateway.ApplicationBuilder.ExecutionContext.IsPublishMode)
        {
            for (var i = 0; i < Networks.Length; i++)
            {
                gateway.WithEnvironment(string.Create(CultureInfo.InvariantCulture, $"Gateway__TrustedProxies__{i}"), Networks[i]);
            }
        }

        return gateway;
    }

    /// <summary>The same for an edge.</summary>
    public static IResourceBuilder<ContainerResource> BehindPlatformProxy(this IResourceBuilder<ContainerResource> edge) =>
        edge.ApplicationBuilder.ExecutionContext.IsPublishMode ? edge.WithEnvironment("EDGE_TRUSTED_PROXIES", string.Join(',', Networks)) : edge;
}
