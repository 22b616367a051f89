using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Kubernetes.Resources;

namespace StreamPlatform.AppHost.Publishing.Kubernetes;

/// <summary>Draining a node takes one pod of a kind at a time.</summary>
internal sealed class PodDisruptionBudget() : BaseKubernetesResource("policy/v1", "PodDisruptionBudget")
{
    public PodDisruptionBudgetSpec Spec { get; set; } = new();

    public static PodDisruptionBudget Of(KubernetesResource objects) => new()
    {
        Metadata = { Name = $"{objects.TargetName()}-disruption", Labels = objects.Labels() },
        Spec = { Selector = new(objects.Labels()) },
    };
}

internal sealed class PodDisruptionBudgetSpec
{
    public int MaxUnavailable { get; set; } = 1;

    public LabelSelectorV1 Selector { get; set; } = new();
}
