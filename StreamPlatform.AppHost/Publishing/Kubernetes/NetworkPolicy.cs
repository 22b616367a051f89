using Aspire.Hosting.Kubernetes.Resources;

namespace StreamPlatform.AppHost.Publishing.Kubernetes;

/// <summary>Who may speak to a pod, and to whom it may speak.</summary>
internal sealed class NetworkPolicy() : BaseKubernetesResource("networking.k8s.io/v1", "NetworkPolicy")
{
    public NetworkPolicySpec Spec { get; set; } = new();
}

internal sealed class NetworkPolicySpec
{
    public LabelSelectorV1 PodSelector { get; set; } = new();

    public List<string> PolicyTypes { get; } = ["Ingress", "Egress"];

    public List<NetworkPolicyRule> Ingress { get; } = [];

    public List<NetworkPolicyRule> Egress { get; } = [];
}

internal sealed class NetworkPolicyRule
{
    public List<NetworkPolicyPeer> From { get; } = [];

    public List<NetworkPolicyPeer> To { get; } = [];

    public List<NetworkPolicyPort> Ports { get; } = [];
}

internal sealed class NetworkPolicyPeer
{
    public LabelSelectorV1? PodSelector { get; set; }

    public LabelSelectorV1? NamespaceSelector { get; set; }

    public IpBlock? IpBlock { get; set; }
}

internal sealed class IpBlock
{
    public string Cidr { get; set; } = "";

    public List<string> Except { get; } = [];
}

internal sealed class NetworkPolicyPort
{
    public string Protocol { get; set; } = "TCP";

    public Int32OrStringV1? Port { get; set; }
}
