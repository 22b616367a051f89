using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Kubernetes.Resources;

namespace Aspire.Hosting.Kubernetes;

/// <summary>The objects that stand for one resource of the model in a cluster.</summary>
public class KubernetesResource(string name, IResource resource, KubernetesEnvironmentResource kubernetesEnvironmentResource)
    : Resource(name), IResourceWithParent<KubernetesEnvironmentResource>
{
    public Workload? Workload { get; set; }

    public Service? Service { get; set; }

    public ConfigMap? ConfigMap { get; set; }

    public Secret? Secret { get; set; }

    public List<BaseKubernetesResource> AdditionalResources { get; } = [];

    public KubernetesEnvironmentResource Parent { get; } = kubernetesEnvironmentResource;

    internal IResource TargetResource { get; } = resource;

    internal List<PersistentVolumeClaim> Claims { get; } = [];

    internal IEnumerable<BaseKubernetesResource> All =>
        new BaseKubernetesResource?[] { Workload, Service, ConfigMap, Secret }.OfType<BaseKubernetesResource>().Concat(Claims).Concat(AdditionalResources);
}

/// <summary>Changes the objects of a resource before they are written.</summary>
public sealed class KubernetesServiceCustomizationAnnotation(Action<KubernetesResource> configure) : IResourceAnnotation
{
    public Action<KubernetesResource> Configure { get; } = configure;
}
