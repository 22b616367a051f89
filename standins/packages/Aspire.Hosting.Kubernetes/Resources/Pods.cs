namespace Aspire.Hosting.Kubernetes.Resources;

public sealed class PodSpecV1
{
    public bool? AutomountServiceAccountToken { get; set; }

    public bool? EnableServiceLinks { get; set; }

    public string? RestartPolicy { get; set; }

    public long? TerminationGracePeriodSeconds { get; set; }

    public PodSecurityContextV1? SecurityContext { get; set; }

    public List<TopologySpreadConstraintV1> TopologySpreadConstraints { get; } = [];

    public List<ContainerV1> InitContainers { get; } = [];

    public List<ContainerV1> Containers { get; } = [];

    public List<VolumeV1> Volumes { get; } = [];
}

public sealed class PodSecurityContextV1
{
    public long? FsGroup { get; set; }

    public string? FsGroupChangePolicy { get; set; }

    public bool? RunAsNonRoot { get; set; }

    public long? RunAsGroup { get; set; }

    public long? RunAsUser { get; set; }

    public SeccompProfileV1? SeccompProfile { get; set; }
}

public sealed class SeccompProfileV1
{
    public string? Type { get; set; }
}

public sealed class TopologySpreadConstraintV1
{
    public int? MaxSkew { get; set; }

    public string? TopologyKey { get; set; }

    public string? WhenUnsatisfiable { get; set; }

    public LabelSelectorV1? LabelSelector { get; set; }
}

public sealed class VolumeV1
{
    public string? Name { get; set; }

    public EmptyDirVolumeSourceV1? EmptyDir { get; set; }

    public HostPathVolumeSourceV1? HostPath { get; set; }

    public PersistentVolumeClaimVolumeSourceV1? PersistentVolumeClaim { get; set; }
}

public sealed class EmptyDirVolumeSourceV1
{
    public string? Medium { get; set; }

    public string? SizeLimit { get; set; }
}

public sealed class HostPathVolumeSourceV1
{
    public string? Path { get; set; }

    public string? Type { get; set; }
}

public sealed class PersistentVolumeClaimVolumeSourceV1
{
    public string? ClaimName { get; set; }
}

public sealed class PersistentVolumeClaim() : BaseKubernetesResource("v1", "PersistentVolumeClaim")
{
    public PersistentVolumeClaimSpecV1 Spec { get; set; } = new();
}

public sealed class PersistentVolumeClaimSpecV1
{
    public List<string> AccessModes { get; } = [];

    public string? StorageClassName { get; set; }

    public VolumeResourceRequirementsV1 Resources { get; set; } = new();
}

public sealed class VolumeResourceRequirementsV1
{
    public Dictionary<string, string> Requests { get; } = [];
}
