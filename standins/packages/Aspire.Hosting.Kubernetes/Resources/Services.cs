using YamlDotNet.Serialization;

namespace Aspire.Hosting.Kubernetes.Resources;

public sealed class Service() : BaseKubernetesResource("v1", "Service")
{
    public ServiceSpecV1 Spec { get; set; } = new();
}

public sealed class ServiceSpecV1
{
    public string? Type { get; set; }

    [YamlMember(Alias = "clusterIP", ApplyNamingConventions = false)]
    public string? ClusterIp { get; set; }

    public Dictionary<string, string> Selector { get; set; } = [];

    public List<ServicePortV1> Ports { get; } = [];
}

public sealed class ServicePortV1
{
    public string? Name { get; set; }

    public string? Protocol { get; set; }

    public Int32OrStringV1? Port { get; set; }

    public Int32OrStringV1? TargetPort { get; set; }
}

public sealed class ConfigMap() : BaseKubernetesResource("v1", "ConfigMap")
{
    public Dictionary<string, string> Data { get; } = [];
}

public sealed class Secret() : BaseKubernetesResource("v1", "Secret")
{
    public string Type { get; set; } = "Opaque";

    public Dictionary<string, string> StringData { get; } = [];
}
