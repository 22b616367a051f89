namespace StreamPlatform.AppHost.Publishing.Kubernetes;

internal static class KubernetesTarget
{
    // uploads of any size go straight through
    private static readonly Dictionary<string, string> Streaming = new()
    {
        ["nginx.ingress.kubernetes.io/proxy-body-size"] = "0",
        ["nginx.ingress.kubernetes.io/proxy-request-buffering"] = "off",
        ["nginx.ingress.kubernetes.io/proxy-buffering"] = "off",
        ["nginx.ingress.kubernetes.io/proxy-read-timeout"] = "120",
    };

    /// <summary>The same graph as a Helm chart, with what a cluster needs to keep it up.</summary>
    /// <param name="builder">The map.</param>
    /// <param name="doors">What the outside reaches, and by which ingress.</param>
    public static void PublishToKubernetes(this IDistributedApplicationBuilder builder, params IReadOnlyList<PublicDoor> doors)
    {
        var cluster = builder.AddKubernetesEnvironment("k8s")
            .WithHelm(chart => chart.WithChartName("streamplatform").WithChartDescription("Creators upload, the platform transcodes, viewers watch."))
            .WithProperties(k8s =>
            {
                k8s.DefaultStorageType = "pvc";
                k8s.DefaultStorageSize = "20Gi";
            })
            .WithDashboard(enabled: false);
        foreach (var door in doors)
        {
            var hostname = builder.AddParameter($"{door.Name}-hostname", $"{door.Name}.streamplatform.example", publishValueAsDefault: true);
            var ingress = cluster.AddIngress($"{door.Name}-ingress").WithHostname(hostname).WithTls($"{door.Name}-tls").WithPath("/", door.Endpoint);
            foreach (var (key, value) in Streaming)
            {
                ingress.WithIngressAnnotation(key, value);
            }

            foreach (var teller in door.TellsItsAddress)
            {
                // a viewer's browser knows the edge by its public name only
                teller.WithEnvironment($"services__{door.Endpoint.Resource.Name}__https__0", $"https://{hostname}");
            }
        }

        var neighbours = new Neighbours(builder.Resources, [.. doors.Select(door => door.Endpoint.Resource.Name)]);
        foreach (var (resource, scaling) in builder.Scaled())
        {
            builder.CreateResourceBuilder(resource).WithComputeEnvironment(cluster).PublishAsKubernetesService(objects => new Pods(objects, resource, scaling).Shape(neighbours));
        }
    }
}

/// <summary>An address of the installation.</summary>
internal sealed record PublicDoor(string Name, EndpointReference Endpoint)
{
    /// <summary>Who passes the address on to browsers.</summary>
    public IReadOnlyList<IResourceBuilder<ProjectResource>> TellsItsAddress { get; init; } = [];
}
