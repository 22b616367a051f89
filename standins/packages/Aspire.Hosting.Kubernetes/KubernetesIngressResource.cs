using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Kubernetes;

/// <summary>A door into the cluster.</summary>
public class KubernetesIngressResource(string name, KubernetesEnvironmentResource environment) : Resource(name), IResourceWithParent<KubernetesEnvironmentResource>
{
    public KubernetesEnvironmentResource Parent { get; } = environment;

    public ReferenceExpression? IngressClassName { get; set; }

    internal ReferenceExpression? Hostname { get; set; }

    internal ReferenceExpression? TlsSecretName { get; set; }

    internal Dictionary<string, string> IngressAnnotations { get; } = [];

    internal List<(string Path, EndpointReference Endpoint, IngressPathType Type)> Paths { get; } = [];
}

public enum IngressPathType
{
    Prefix,
    Exact,
    ImplementationSpecific,
}
