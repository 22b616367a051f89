using System.Globalization;
using Aspire.Hosting.Kubernetes;
using Aspire.Hosting.Kubernetes.Resources;

namespace StreamPlatform.AppHost.Publishing.Kubernetes;

/// <summary>As many replicas as there is work in the queues: KEDA asks the broker with the connection string of the pods.</summary>
internal static class QueueScaler
{
    private const string BrokerVariable = "ConnectionStrings__messaging";

    public static IEnumerable<BaseKubernetesResource> Of(KubernetesResource objects, Scaling scaling)
    {
        var name = objects.TargetName();
        var access = new TriggerAuthentication { Metadata = { Name = $"{name}-broker", Labels = objects.Labels() } };
        access.Spec.SecretTargetRef.Add(new() { Parameter = "host", Name = objects.Secret!.Metadata.Name!, Key = BrokerVariable });
        yield return access;

        var scaler = new ScaledObject
        {
            Metadata = { Name = $"{name}-scaler", Labels = objects.Labels() },
            Spec =
            {
                ScaleTargetRef = new() { Name = objects.Workload!.Metadata.Name! },
                MinReplicaCount = scaling.Least,
                MaxReplicaCount = scaling.Most,
            },
        };
        foreach (var (queue, length) in scaling.Queues)
        {
            scaler.Spec.Triggers.Add(new()
            {
                Metadata =
                {
                    ["protocol"] = "amqp",
                    ["queueName"] = queue,
                    ["mode"] = "QueueLength",
                    ["value"] = length.ToString(CultureInfo.InvariantCulture),
                },
                AuthenticationRef = new() { Name = access.Metadata.Name! },
            });
        }

        yield return scaler;
    }
}
