using System.Globalization;
using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.ServerFaults;

/// <summary>A server is stopped in the middle of uploads and jobs, and started again.</summary>
public sealed class StoppingServers(ITestOutputHelper output)
{
    private const int Uploads = 2;

    private static readonly TimeSpan Away = TimeSpan.FromSeconds(30);

    // what is stopped, and the rooms that cannot do their work meanwhile; Redis holds only what can be rebuilt, so nobody is unhealthy without it
    private static readonly (string Server, string[] Rooms)[] Servers =
    [
        ("messaging", ["catalog", "studio", "streaming", "transcoder"]),
        ("postgres", ["identity", "studio", "streaming", "transcoder"]),
        ("mongo", ["catalog"]),
        ("redis", []),
        ("storage", ["studio", "streaming", "transcoder"]),
    ];

    [Fact]
    [Trait("Duration", "long")]
    public async Task Each_is_away_for_half_a_minute_under_load_and_nothing_is_lost()
    {
        using var files = new SourceFiles();
        var source = await files.MakeAsync("320x180", seconds: 8, rate: 15, hasSound: true);
        await using var graph = await PipelineGraph.StartAsync();
        using var creator = await graph.NewCreatorAsync();
        var load = new UploadLoad(graph, creator, source);
        await load.SettleAsync();
        foreach (var (server, rooms) in Servers)
        {
            await DisturbAsync(graph, load, server, rooms);
        }

        Assert.Empty(await Leftovers.FindAsync(graph));
    }

    private async Task DisturbAsync(PipelineGraph graph, UploadLoad load, string server, string[] rooms)
    {
        var before = await Tally.CountAsync(graph);
        var breakers = await graph.BreakersOpenedAsync();
        var begunBefore = await load.BeginAsync(Uploads);
        await ServerFaults.Servers.CommandAsync(graph, server, KnownResourceCommands.StopCommand);
        var begunMeanwhile = load.RunAsync(Uploads);
        var playing = server == "redis" ? load.PlayAsync() : Task.CompletedTask;
        var (unhealthy, away) = (TurnAsync(graph, rooms, healthy: false), Task.Delay(Away));
        await unhealthy;
        await playing;
        await away;

        await ServerFaults.Servers.CommandAsync(graph, server, KnownResourceCommands.StartCommand);
        await ServerFaults.Servers.HealthyAsync(graph, server);
        var back = TimeProvider.System.GetTimestamp();
        var healthy = await TurnAsync(graph, rooms, healthy: true);
        await Task.WhenAll(begunBefore, begunMeanwhile);
        var done = TimeProvider.System.GetElapsedTime(back);
        var after = await Tally.CountAsync(graph);
        var opened = await graph.BreakersOpenedAsync() - breakers;

        output.WriteLine($"{server} away for {Away.TotalSeconds:0} s under {2 * Uploads} uploads");
        var turned = await unhealthy;
        output.WriteLine($"  unhealthy: {turned}; healthy again after it was back: {healthy}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  all uploads ready {done.TotalSeconds:0.0} s after it was back; the gateway's breakers opened {opened} times"));
        output.WriteLine($"  before: {before}");
        output.WriteLine($"  after:  {after}");
        Assert.Equal(before.Plus(2 * Uploads), after);
        await load.AssertNothingDiffersAsync();
    }

    private static async Task<string> TurnAsync(PipelineGraph graph, string[] rooms, bool healthy)
    {
        var times = await Task.WhenAll(rooms.Select(room => ServerFaults.Servers.RoomTurnsAsync(graph, room, healthy)));
        return rooms.Length == 0
            ? "nobody"
            : string.Join(", ", rooms.Zip(times, (room, time) => string.Create(CultureInfo.InvariantCulture, $"{room} {time.TotalSeconds:0.0} s")));
    }
}
