namespace Aspire.Hosting.Kubernetes.Resources;

public sealed class HorizontalPodAutoscalerV2() : BaseKubernetesResource("autoscaling/v2", "HorizontalPodAutoscaler")
{
    public HorizontalPodAutoscalerSpecV2 Spec { get; set; } = new();
}

public sealed class HorizontalPodAutoscalerSpecV2
{
    public CrossVersionObjectReferenceV2 ScaleTargetRef { get; set; } = new();

    public int? MinReplicas { get; set; }

    public int MaxReplicas { get; set; }

    public List<MetricSpecV2> Metrics { get; } = [];

    public HorizontalPodAutoscalerBehaviorV2? Behavior { get; set; }
}

public sealed class CrossVersionObjectReferenceV2 : BaseKubernetesResource
{
    // a reference has no metadata of its own
    public CrossVersionObjectReferenceV2() : base("", "") => Metadata = null!;

    public string? Name { get; set; }
}

public sealed class MetricSpecV2
{
    public string? Type { get; set; }

    public ResourceMetricSourceV2? Resource { get; set; }
}

public sealed class ResourceMetricSourceV2
{
    public string? Name { get; set; }

    public MetricTargetV2 Target { get; set; } = new();
}

public sealed class MetricTargetV2
{
    public string? Type { get; set; }

    public int? AverageUtilization { get; set; }
}

public sealed class HorizontalPodAutoscalerBehaviorV2
{
    public HpaScalingRulesV2? ScaleDown { get; set; }
}

public sealed class HpaScalingRulesV2
{
    public int? StabilizationWindowSeconds { get; set; }
}
