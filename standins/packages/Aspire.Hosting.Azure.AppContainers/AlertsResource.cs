using System.Globalization;
using Aspire.Hosting.Alerts;
using Aspire.Hosting.Azure.Bicep;
using Aspire.Hosting.Publishing;

namespace Aspire.Hosting.Azure.AppContainers;

/// <summary>The alert rules of the app host, for Azure's own Prometheus; the collector writes the metrics to its workspace.</summary>
internal sealed class AlertsResource(IReadOnlyList<AlertRule> rules) : AzureBicepResource("alerts")
{
    private const string WorkspaceId = "workspaceId";

    internal override BicepModule Module()
    {
        var group = new Dictionary<string, object>
        {
            ["name"] = "streamplatform",
            ["location"] = new BicepCode("location"),
            ["properties"] = new Dictionary<string, object>
            {
                ["interval"] = "PT1M",
                ["scopes"] = new List<object> { new BicepCode("workspace.id") },
                ["rules"] = rules.Select(Rule).ToList<object>(),
            },
        };
        var text = BicepFile.Head([]) +
            $$"""
            resource workspace 'Microsoft.Monitor/accounts@2023-04-03' = {
              name: take('metrics-${uniqueString(resourceGroup().id)}', 44)
              location: location
            }

            resource group 'Microsoft.AlertsManagement/prometheusRuleGroups@2023-03-01' = {{BicepText.Of(group)}}

            output {{WorkspaceId}} string = workspace.id

            """.ReplaceLineEndings("\n");
        return new BicepModule(Name, text, new Dictionary<string, object>(), [WorkspaceId]);
    }

    private static Dictionary<string, object> Rule(AlertRule rule) => new()
    {
        ["alert"] = rule.Name,
        ["expression"] = PromQl.Of(rule),
        ["for"] = string.Create(CultureInfo.InvariantCulture, $"PT{rule.For.TotalSeconds:0}S"),
        ["severity"] = rule.Severity == AlertSeverity.Critical ? 1 : 3,
        ["annotations"] = new Dictionary<string, object> { ["summary"] = rule.Says, ["description"] = rule.Remedy },
        ["labels"] = new Dictionary<string, object> { ["severity"] = rule.Severity.ToString().ToLowerInvariant() },
    };
}
