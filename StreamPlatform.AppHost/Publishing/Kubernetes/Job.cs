using Aspire.Hosting.Kubernetes.Resources;

namespace StreamPlatform.AppHost.Publishing.Kubernetes;

/// <summary>Pods that run to their end.</summary>
internal sealed class Job() : BaseKubernetesResource("batch/v1", "Job")
{
    public JobSpec Spec { get; set; } = new();
}

internal sealed class JobSpec
{
    public int BackoffLimit { get; set; }

    public int ActiveDeadlineSeconds { get; set; }

    public PodTemplateSpecV1 Template { get; set; } = new();
}
