using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.ServerFaults;

/// <summary>Stops and starts what the graph consists of, and asks rooms how they are.</summary>
internal static class Servers
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task CommandAsync(PipelineGraph graph, string name, string command)
    {
        var result = await graph.App.ResourceCommands.ExecuteCommandAsync(name, command);
        Assert.True(result.Success, $"{command} of {name} failed");
    }

    public static async Task HealthyAsync(PipelineGraph graph, string name)
    {
        using var patience = new CancellationTokenSource(Patience);
        await graph.App.ResourceNotifications.WaitForResourceHealthyAsync(name, WaitBehavior.WaitOnResourceUnavailable, patience.Token);
    }

    /// <summary>Waits until a room says of itself that it can do its work, or that it cannot. Returns how long that took.</summary>
    public static async Task<TimeSpan> RoomTurnsAsync(PipelineGraph graph, string room, bool healthy)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var client = new HttpClient { BaseAddress = graph.App.GetEndpoint(room, "http") };
        var started = TimeProvider.System.GetTimestamp();
        while (await IsHealthyAsync(client, patience.Token) != healthy)
        {
            await Task.Delay(Pause, patience.Token);
        }

        return TimeProvider.System.GetElapsedTime(started);
    }

    /// <summary>A database that cannot write its log ends itself, and whoever runs it starts it again.</summary>
    public static async Task StartIfEndedAsync(PipelineGraph graph, string name, ITestOutputHelper output)
    {
        if (graph.App.ResourceNotifications.TryGetCurrentState(name, out var now) && now.Snapshot.State?.Text is { } state && state != KnownResourceStates.Running)
        {
            output.WriteLine($"{name} had ended: {state}");
            await CommandAsync(graph, name, KnownResourceCommands.StartCommand);
        }

        await HealthyAsync(graph, name);
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
