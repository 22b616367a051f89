using System.Globalization;
using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Kubernetes.Resources;

namespace StreamPlatform.AppHost.Publishing.Kubernetes;

/// <summary>Shapes what runs in the cluster: how much it may take, who it is, where it stands, how it is replaced, scaled and reached.</summary>
internal sealed class Pods(KubernetesResource objects, IResource resource, Scaling scaling)
{
    // the users of the images: ASP.NET Core's "app", Debian's www-data, and the one that Debian's official images of stores share
    private const long AppUser = 1654;
    private const long WebUser = 33;
    private const long StoreUser = 999;

    private bool IsStore => objects.Workload is StatefulSet;

    private bool IsProject => resource.Annotations.OfType<IProjectMetadata>().Any();

    private PodSpecV1 Spec => objects.Workload!.PodTemplate.Spec;

    private ContainerV1 Container => Spec.Containers[0];

    public void Shape(Neighbours neighbours)
    {
        Size();
        Confine();
        Spread();
        Replace();
        if (IsStore)
        {
            ProbeStore();
        }

        objects.AdditionalResources.Add(neighbours.PolicyOf(resource, objects));
        if (scaling.IsElastic)
        {
            objects.AdditionalResources.Add(PodDisruptionBudget.Of(objects));
            objects.AdditionalResources.AddRange(scaling.Queues.Count > 0 ? QueueScaler.Of(objects, scaling) : [Autoscaler.Of(objects, scaling)]);
        }

        if (scaling.AddressedOneByOne)
        {
            objects.Service!.Spec.ClusterIp = "None";
        }

        if (scaling.Migrates)
        {
            objects.AdditionalResources.Add(MigrationJob.Of(objects));
        }
    }

    private void Size()
    {
        var requests = new ResourceRequirementsV1();
        requests.Requests["cpu"] = Millis(scaling.Processors);
        requests.Limits["cpu"] = Millis(Math.Max(1, 2 * scaling.Processors));
        requests.Requests["memory"] = requests.Limits["memory"] = $"{scaling.Mebibytes}Mi";
        Container.Resources = requests;
        switch (objects.Workload)
        {
            case Deployment deployment:
                // the autoscaler says how many there are, once there is one
                deployment.Spec.Replicas = scaling.IsElastic ? null : scaling.Least;
                break;
            case StatefulSet set:
                set.Spec.Replicas = scaling.Least;
                break;
        }
    }

    private void Confine()
    {
        var user = IsStore ? StoreUser : IsProject ? AppUser : WebUser;
        Spec.AutomountServiceAccountToken = false;
        Spec.EnableServiceLinks = false;
        Spec.SecurityContext = new()
        {
            RunAsNonRoot = true,
            RunAsUser = user,
            RunAsGroup = user,
            FsGroup = user,
            FsGroupChangePolicy = "OnRootMismatch",
            SeccompProfile = new() { Type = "RuntimeDefault" },
        };
        Container.SecurityContext = new() { AllowPrivilegeEscalation = false, Capabilities = new() { Drop = { "ALL" } } };
        if (!IsStore)
        {
            Container.SecurityContext.ReadOnlyRootFilesystem = true;
            AddScratch(IsProject ? "/tmp" : "/var/cache/edge");
        }
    }

    private void AddScratch(string path)
    {
        Spec.Volumes.Add(new() { Name = "scratch", EmptyDir = new() { SizeLimit = "20Gi" } });
        Container.VolumeMounts.Add(new() { Name = "scratch", MountPath = path });
    }

    private void Spread()
    {
        foreach (var domain in (string[])["topology.kubernetes.io/zone", "kubernetes.io/hostname"])
        {
            Spec.TopologySpreadConstraints.Add(new()
            {
                MaxSkew = 1,
                TopologyKey = domain,
                WhenUnsatisfiable = "ScheduleAnyway",
                LabelSelector = new(objects.Workload!.PodTemplate.Metadata.Labels),
            });
        }
    }

    // a new pod is ready before an old one goes, and the old one is out of every Service's list before it stops listening
    private void Replace()
    {
        if (objects.Workload is Deployment deployment)
        {
            deployment.Spec.Strategy.RollingUpdate = new() { MaxSurge = 1, MaxUnavailable = 0 };
            Container.Lifecycle = new() { PreStop = new() { Sleep = new() { Seconds = 5 } } };
        }

        Spec.TerminationGracePeriodSeconds = 60;
    }

    private void ProbeStore()
    {
        var port = ((IResourceWithEndpoints)resource).GetEndpoints().First().TargetPort!.Value;
        Container.ReadinessProbe = new() { TcpSocket = new() { Port = port }, PeriodSeconds = 5 };
        Container.LivenessProbe = new() { TcpSocket = new() { Port = port }, PeriodSeconds = 10, FailureThreshold = 12 };
    }

    private static string Millis(double processors) => string.Create(CultureInfo.InvariantCulture, $"{processors * 1000:0}m");
}
