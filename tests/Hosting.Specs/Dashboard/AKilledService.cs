using System.Diagnostics;
using System.Text.Json;

namespace StreamPlatform.Hosting.Specs.Dashboard;

public sealed class AKilledService
{
    [Fact]
    public async Task Is_shown_and_restarted_from_the_dashboard_and_nothing_else_is_touched()
    {
        await using var dashboard = await RunningDashboard.StartAsync(builder =>
        {
            var store = builder.AddExecutable("store", "sleep", "/", "600");
            builder.AddProject("web", Graph.SampleWeb).WithHttpHealthCheck("/health").WaitFor(store);
            builder.AddExecutable("worker", "sleep", "/", "600").WaitFor(store);
        });
        foreach (var name in new[] { "store", "web", "worker" })
        {
            await dashboard.App.ResourceNotifications.WaitForResourceHealthyAsync(name, Graph.Soon);
        }

        var before = await ProcessesAsync(dashboard);
        using (var victim = Process.GetProcessById(before["web"]!.Value))
        {
            victim.Kill();
        }

        await Eventually.TrueAsync(async () => await StateAsync(dashboard, "web") == ("Finished", 137), "the dashboard shows that it was killed");
        using var answer = await dashboard.Friend.PostAsync(RunningDashboard.At("/api/resources/web/commands/start"), null);
        answer.EnsureSuccessStatusCode();

        await dashboard.App.ResourceNotifications.WaitForResourceHealthyAsync("web", Graph.Soon);
        var after = await ProcessesAsync(dashboard);
        Assert.NotEqual(before["web"], after["web"]);
        Assert.Equal((before["store"], before["worker"]), (after["store"], after["worker"]));
    }

    private static async Task<Dictionary<string, int?>> ProcessesAsync(RunningDashboard dashboard) =>
        (await ResourcesAsync(dashboard)).ToDictionary(r => r.GetProperty("name").GetString()!, r => r.GetProperty("processId").ValueKind == JsonValueKind.Number ? r.GetProperty("processId").GetInt32() : (int?)null);

    private static async Task<(string? State, int? Code)> StateAsync(RunningDashboard dashboard, string name)
    {
        var resource = (await ResourcesAsync(dashboard)).Single(r => r.GetProperty("name").GetString() == name);
        var code = resource.GetProperty("exitCode");
        return (resource.GetProperty("state").GetString(), code.ValueKind == JsonValueKind.Number ? code.GetInt32() : null);
    }

    // the first event of the page's stream has all of them
    private static async Task<JsonElement[]> ResourcesAsync(RunningDashboard dashboard)
    {
        using var reader = new StreamReader(await dashboard.Friend.GetStreamAsync(RunningDashboard.At("/api/resources"), Graph.Soon));
        while (await reader.ReadLineAsync(Graph.Soon) is { } line)
        {
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return JsonSerializer.Deserialize<JsonElement[]>(line[6..])!;
            }
        }

        return [];
    }
}
