using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Kubernetes;

/// <summary>A cluster, reached by a Helm chart.</summary>
public sealed class KubernetesEnvironmentResource(string name) : Resource(name), IComputeEnvironmentResource
{
    public string DefaultImagePullPolicy { get; set; } = "IfNotPresent";

    public string DefaultServiceType { get; set; } = "ClusterIP";

    public string? DefaultStorageClassName { get; set; }

    public string DefaultStorageReadWritePolicy { get; set; } = "ReadWriteOnce";

    public string DefaultStorageSize { get; set; } = "1Gi";

    /// <summary>emptyDir, hostpath or pvc.</summary>
    public string DefaultStorageType { get; set; } = "emptyDir";

    internal HelmChartOptions Chart { get; } = new();
}

/// <summary>What the chart says of itself.</summary>
public sealed class HelmChartOptions
{
    internal HelmChartOptions()
    {
    }

    internal string? Name { get; private set; }

    internal string Version { get; private set; } = "0.1.0";

    internal string Description { get; private set; } = "Aspire Helm Chart";

    public HelmChartOptions WithChartName(string name)
    {
        Name = name;
        return this;
    }

    public HelmChartOptions WithChartVersion(string version)
    {
        Version = version;
        return this;
    }

    public HelmChartOptions WithChartDescription(string description)
    {
        Description = description;
        return this;
    }
}
