using Aspire.Hosting.Kubernetes;

namespace StreamPlatform.AppHost.Publishing.Kubernetes;

/// <summary>The arrows of the map, as rules of the network: nothing speaks to anything that it does not refer to.</summary>
internal sealed class Neighbours(IResourceCollection resources, IReadOnlyCollection<string> doors)
{
    private static readonly string[] PrivateNetworks = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"];

    // the installation's own, at the port of RFC 6409
    private const string MailServer = "smtp";
    private const int Submission = 587;

    public NetworkPolicy PolicyOf(IResource resource, KubernetesResource objects)
    {
        var policy = new NetworkPolicy
        {
            Metadata = { Name = $"{resource.Name}-network", Labels = objects.Labels() },
            Spec = { PodSelector = new(objects.Labels()) },
        };
        var callers = Callers(resource).ToArray();
        if (callers.Length > 0)
        {
            var rule = new NetworkPolicyRule();
            rule.From.AddRange(callers.Select(caller => Pods(objects, caller)));
            policy.Spec.Ingress.Add(rule);
        }

        if (doors.Contains(resource.Name))
        {
            // the ingress controller, wherever it lives
            policy.Spec.Ingress.Add(Rule(new() { NamespaceSelector = new() }, port: "http"));
        }

        if (resource is RabbitMQServerResource)
        {
            // it asks how long the queues are
            policy.Spec.Ingress.Add(Rule(Namespace("keda")));
        }

        AddEgress(policy, resource, objects);
        return policy;
    }

    private void AddEgress(NetworkPolicy policy, IResource resource, KubernetesResource objects)
    {
        policy.Spec.Egress.Add(new() { To = { Namespace("kube-system") }, Ports = { new() { Protocol = "UDP", Port = 53 }, new() { Port = 53 } } });
        var called = Called(resource).Where(name => resources.Any(r => r.Name == name && r is IComputeResource)).ToArray();
        if (called.Length > 0)
        {
            var rule = new NetworkPolicyRule();
            rule.To.AddRange(called.Select(name => Pods(objects, name)));
            policy.Spec.Egress.Add(rule);
        }

        if (resource.Annotations.OfType<IProjectMetadata>().Any())
        {
            policy.Spec.Egress.Add(new() { To = { Namespace("observability") }, Ports = { new() { Port = 4317 } } });
        }

        var others = Called(resource).Where(name => resources.Any(r => r.Name == name && r is not IComputeResource)).ToArray();
        if (others.Length > 0)
        {
            // blob storage and other services outside of the cluster, but nothing inside of it
            var outside = new IpBlock { Cidr = "0.0.0.0/0" };
            outside.Except.AddRange(PrivateNetworks);
            var rule = new NetworkPolicyRule { To = { new() { IpBlock = outside } }, Ports = { new() { Port = 443 } } };
            if (others.Contains(MailServer))
            {
                rule.Ports.Add(new() { Port = Submission });
            }

            policy.Spec.Egress.Add(rule);
        }
    }

    private IEnumerable<string> Callers(IResource resource)
    {
        foreach (var other in resources.Where(other => other is IComputeResource && Called(other).Contains(resource.Name)))
        {
            yield return other.Name;
            if (resource is IResourceWithConnectionString && other.Annotations.OfType<Scaling>().Any(scaling => scaling.Migrates))
            {
                yield return MigrationJob.NameOf(other.Name);
            }
        }
    }

    private static SortedSet<string> Called(IResource resource) => new(
        resource.Annotations.OfType<ResourceRelationshipAnnotation>().Select(relation => Root(relation.Resource).Name).Where(name => name != resource.Name),
        StringComparer.Ordinal);

    private static IResource Root(IResource resource) => resource is IResourceWithParent child ? Root(child.Parent) : resource;

    private static NetworkPolicyPeer Pods(KubernetesResource objects, string component) => new() { PodSelector = new(objects.LabelsAs(component)) };

    private static NetworkPolicyPeer Namespace(string name) => new() { NamespaceSelector = new(new() { ["kubernetes.io/metadata.name"] = name }) };

    private static NetworkPolicyRule Rule(NetworkPolicyPeer from, string? port = null)
    {
        var rule = new NetworkPolicyRule { From = { from } };
        if (port is not null)
        {
            rule.Ports.Add(new() { Port = port });
        }

        return rule;
    }
}
