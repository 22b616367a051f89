using Aspire.Hosting.Kubernetes.Resources;

namespace StreamPlatform.AppHost.Publishing.Kubernetes;

/// <summary>KEDA's order to scale a workload.</summary>
internal sealed class ScaledObject() : BaseKubernetesResource("keda.sh/v1alpha1", "ScaledObject")
{
    public ScaledObjectSpec Spec { get; set; } = new();
}

internal sealed class ScaledObjectSpec
{
    public ObjectName ScaleTargetRef { get; set; } = new();

    public int PollingInterval { get; set; } = 10;

    public int CooldownPeriod { get; set; } = 300;

    public int MinReplicaCount { get; set; }

    public int MaxReplicaCount { get; set; }

    public List<ScaleTrigger> Triggers { get; } = [];
}

internal sealed class ScaleTrigger
{
    public string Type { get; set; } = "rabbitmq";

    public Dictionary<string, string> Metadata { get; } = [];

    public ObjectName? AuthenticationRef { get; set; }
}

internal sealed class ObjectName
{
    public string Name { get; set; } = "";
}

/// <summary>Where KEDA finds what it needs to ask.</summary>
internal sealed class TriggerAuthentication() : BaseKubernetesResource("keda.sh/v1alpha1", "TriggerAuthentication")
{
    public TriggerAuthenticationSpec Spec { get; set; } = new();
}

internal sealed class TriggerAuthenticationSpec
{
    public List<SecretTarget> SecretTargetRef { get; } = [];
}

internal sealed class SecretTarget
{
    public string Parameter { get; set; } = "";

    public string Name { get; set; } = "";

    public string Key { get; set; } = "";
}
