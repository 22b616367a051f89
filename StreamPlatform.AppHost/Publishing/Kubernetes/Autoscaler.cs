using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Kubernetes.Resources;

namespace StreamPlatform.AppHost.Publishing.Kubernetes;

/// <summary>As many replicas as processor and memory ask for.</summary>
internal static class Autoscaler
{
    public static HorizontalPodAutoscalerV2 Of(KubernetesResource objects, Scaling scaling)
    {
        var name = objects.TargetName();
        var scaler = new HorizontalPodAutoscalerV2
        {
            Metadata = { Name = $"{name}-autoscaler", Labels = objects.Labels() },
            Spec = new()
            {
                ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = objects.Workload!.Metadata.Name },
                MinReplicas = scaling.Least,
                MaxReplicas = scaling.Most,
                Behavior = new() { ScaleDown = new() { StabilizationWindowSeconds = 300 } },
            },
        };
        scaler.Spec.Metrics.Add(Utilization("cpu", 70));
        scaler.Spec.Metrics.Add(Utilization("memory", 80));
        return scaler;
    }

    private static MetricSpecV2 Utilization(string of, int percent) =>
        new() { Type = "Resource", Resource = new() { Name = of, Target = new() { Type = "Utilization", AverageUtilization = percent } } };
}
