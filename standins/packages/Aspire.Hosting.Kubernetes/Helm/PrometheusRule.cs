using System.Globalization;
using Aspire.Hosting.Alerts;
using Aspire.Hosting.Kubernetes.Resources;

namespace Aspire.Hosting.Kubernetes.Helm;

/// <summary>The alert rules of the app host, for the operator of Prometheus.</summary>
internal sealed class PrometheusRule() : BaseKubernetesResource("monitoring.coreos.com/v1", "PrometheusRule")
{
    public PrometheusRuleSpec Spec { get; set; } = new();

    public static PrometheusRule Of(string resource, IEnumerable<AlertRule> rules)
    {
        var group = new PrometheusRuleGroup { Name = resource };
        group.Rules.AddRange(rules.Select(rule => new PrometheusAlert
        {
            Alert = rule.Name,
            Expr = PromQl.Of(rule),
            For = string.Create(CultureInfo.InvariantCulture, $"{rule.For.TotalSeconds:0}s"),
            Labels = { ["severity"] = rule.Severity.ToString().ToLowerInvariant() },
            Annotations = { ["summary"] = rule.Says, ["description"] = rule.Remedy },
        }));
        return new PrometheusRule { Metadata = { Name = resource, Labels = KubernetesNames.Labels(resource) }, Spec = { Groups = { group } } };
    }
}

internal sealed class PrometheusRuleSpec
{
    public List<PrometheusRuleGroup> Groups { get; } = [];
}

internal sealed class PrometheusRuleGroup
{
    public string Name { get; set; } = "";

    public List<PrometheusAlert> Rules { get; } = [];
}

internal sealed class PrometheusAlert
{
    public string Alert { get; set; } = "";

    public string Expr { get; set; } = "";

    public string For { get; set; } = "";

    public Dictionary<string, string> Labels { get; } = [];

    public Dictionary<string, string> Annotations { get; } = [];
}
