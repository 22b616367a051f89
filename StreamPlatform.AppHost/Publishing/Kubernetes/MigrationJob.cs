using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Kubernetes.Resources;

namespace StreamPlatform.AppHost.Publishing.Kubernetes;

/// <summary>
/// Brings a database to the schema of the release, before its pods are replaced. At the first installation it runs beside them, because the
/// database comes with the same chart: until it is done they are not ready.
/// </summary>
internal static class MigrationJob
{
    public static string NameOf(string resource) => $"{resource}-migration";

    public static Job Of(KubernetesResource objects)
    {
        var name = objects.TargetName();
        var service = objects.Workload!.PodTemplate.Spec;
        var labels = objects.LabelsAs(NameOf(name));
        var container = new ContainerV1
        {
            Name = NameOf(name),
            Image = service.Containers[0].Image,
            ImagePullPolicy = service.Containers[0].ImagePullPolicy,
            Resources = service.Containers[0].Resources,
            SecurityContext = service.Containers[0].SecurityContext,
        };
        container.Args.Add("--migrate");
        container.EnvFrom.AddRange(service.Containers[0].EnvFrom);
        container.VolumeMounts.AddRange(service.Containers[0].VolumeMounts);
        var pod = new PodSpecV1
        {
            RestartPolicy = "OnFailure",
            AutomountServiceAccountToken = false,
            SecurityContext = service.SecurityContext,
        };
        pod.Containers.Add(container);
        pod.Volumes.AddRange(service.Volumes);
        var job = new Job
        {
            Metadata = { Name = NameOf(name), Labels = labels },
            Spec = { BackoffLimit = 20, ActiveDeadlineSeconds = 600, Template = new() { Metadata = new() { Labels = labels }, Spec = pod } },
        };
        job.Metadata.Annotations["helm.sh/hook"] = "post-install,pre-upgrade";
        job.Metadata.Annotations["helm.sh/hook-delete-policy"] = "before-hook-creation";
        return job;
    }
}
