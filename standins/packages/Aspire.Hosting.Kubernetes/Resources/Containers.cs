namespace Aspire.Hosting.Kubernetes.Resources;

public sealed class ContainerV1
{
    public string? Name { get; set; }

    public string? Image { get; set; }

    public string? ImagePullPolicy { get; set; }

    public List<string> Command { get; } = [];

    public List<string> Args { get; } = [];

    public List<EnvFromSourceV1> EnvFrom { get; } = [];

    public List<ContainerPortV1> Ports { get; } = [];

    public ResourceRequirementsV1? Resources { get; set; }

    public ProbeV1? StartupProbe { get; set; }

    public ProbeV1? ReadinessProbe { get; set; }

    public ProbeV1? LivenessProbe { get; set; }

    public LifecycleV1? Lifecycle { get; set; }

    public SecurityContextV1? SecurityContext { get; set; }

    public List<VolumeMountV1> VolumeMounts { get; } = [];
}

public sealed class ContainerPortV1
{
    public string? Name { get; set; }

    public Int32OrStringV1? ContainerPort { get; set; }

    public string? Protocol { get; set; }
}

public sealed class EnvFromSourceV1
{
    public ConfigMapEnvSourceV1? ConfigMapRef { get; set; }

    public SecretEnvSourceV1? SecretRef { get; set; }
}

public sealed class ConfigMapEnvSourceV1
{
    public string? Name { get; set; }
}

public sealed class SecretEnvSourceV1
{
    public string? Name { get; set; }
}

public sealed class ResourceRequirementsV1
{
    public Dictionary<string, string> Requests { get; } = [];

    public Dictionary<string, string> Limits { get; } = [];
}

public sealed class SecurityContextV1
{
    public bool? AllowPrivilegeEscalation { get; set; }

    public bool? ReadOnlyRootFilesystem { get; set; }

    public CapabilitiesV1? Capabilities { get; set; }
}

public sealed class CapabilitiesV1
{
    public List<string> Drop { get; } = [];
}

public sealed class ProbeV1
{
    public HttpGetActionV1? HttpGet { get; set; }

    public TcpSocketActionV1? TcpSocket { get; set; }

    public int? InitialDelaySeconds { get; set; }

    public int? PeriodSeconds { get; set; }

    public int? TimeoutSeconds { get; set; }

    public int? FailureThreshold { get; set; }

    public int? SuccessThreshold { get; set; }
}

public sealed class HttpGetActionV1
{
    public string? Path { get; set; }

    public Int32OrStringV1? Port { get; set; }

    public string? Scheme { get; set; }
}

public sealed class TcpSocketActionV1
{
    public int Port { get; set; }
}

public sealed class LifecycleV1
{
    public LifecycleHandlerV1? PreStop { get; set; }
}

public sealed class LifecycleHandlerV1
{
    public SleepActionV1? Sleep { get; set; }
}

public sealed class SleepActionV1
{
    public long Seconds { get; set; }
}

public sealed class VolumeMountV1
{
    public string? Name { get; set; }

    public string? MountPath { get; set; }
}
