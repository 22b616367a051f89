using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Running;

/// <summary>Gives each endpoint its address, and each instance the ports that it listens on.</summary>
internal static class EndpointAllocation
{
    /// <returns>The endpoints that need a proxy: several processes share their port.</returns>
    public static IReadOnlyList<EndpointAnnotation> Allocate(IResource resource, IReadOnlyList<ResourceInstance> instances, PortAllocator ports)
    {
        var shared = new List<EndpointAnnotation>();
        foreach (var endpoint in resource.Annotations.OfType<EndpointAnnotation>().ToArray())
        {
            // a container's target port is a matter inside the image
            var own = resource.IsContainer() ? null : endpoint.TargetPort;
            var wanted = ports.RandomizePorts ? null : ports.Configured(resource.Name) ?? endpoint.Port;
            var isShared = endpoint.IsProxied && (instances.Count > 1 || (own is not null && wanted is not null && own != wanted));
            var open = wanted ?? (isShared ? null : own) ?? ports.Choose($"{resource.Name}/{endpoint.Name}");
            for (var i = 0; i < instances.Count; i++)
            {
                instances[i].Listens(endpoint, isShared ? own ?? ports.Choose($"{resource.Name}/{endpoint.Name}/{i}") : open);
            }

            if (isShared)
            {
                shared.Add(endpoint);
            }

            endpoint.TargetPort ??= instances.Count == 1 ? instances[0].PortOf(endpoint) : null;
            endpoint.AllocatedEndpoint ??= new AllocatedEndpoint(endpoint, endpoint.TargetHost, open);
        }

        return shared;
    }
}
