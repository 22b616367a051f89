using Aspire.Hosting.Kubernetes;

namespace StreamPlatform.AppHost.Publishing.Kubernetes;

internal static class ObjectNames
{
    public const string Component = "app.kubernetes.io/component";

    public static Dictionary<string, string> Labels(this KubernetesResource objects) => new(objects.Workload!.Metadata.Labels);

    /// <summary>The name in the model.</summary>
    public static string TargetName(this KubernetesResource objects) => objects.Workload!.PodTemplate.Spec.Containers[0].Name!;

    public static Dictionary<string, string> LabelsAs(this KubernetesResource objects, string component) => new(objects.Labels()) { [Component] = component };
}
