using System.Text.Json;

namespace StreamPlatform.Publishing.Specs;

public sealed class Alerts
{
    [Fact]
    public async Task Every_rule_of_the_dashboard_goes_out_with_the_graph()
    {
        using var settings = JsonDocument.Parse(await File.ReadAllTextAsync(Repository.File("StreamPlatform.AppHost", "appsettings.json")));
        var rules = settings.RootElement.GetProperty("Alerts").EnumerateObject().Select(rule => (rule.Name, Says: rule.Value.GetProperty("Says").GetString()!)).ToArray();
        var chart = await File.ReadAllTextAsync(Path.Combine(await Published.ChartAsync(), "templates", "alerts", "alerts.yaml"));
        var bicep = await File.ReadAllTextAsync(Path.Combine(await Published.BicepAsync(), "alerts", "alerts.bicep"));

        Assert.NotEmpty(rules);
        Assert.All(rules, rule =>
        {
            Assert.Contains($"- alert: {rule.Name}\n", chart, StringComparison.Ordinal);
            Assert.Contains(rule.Says, chart, StringComparison.Ordinal);
            Assert.Contains($"alert: '{rule.Name}'", bicep, StringComparison.Ordinal);
            Assert.Contains(rule.Says, bicep, StringComparison.Ordinal);
        });
    }
}
