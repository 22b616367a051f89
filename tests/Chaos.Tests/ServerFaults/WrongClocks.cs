using System.Globalization;
using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.ServerFaults;

/// <summary>The clock of one process is an hour off while it works, and right again later.</summary>
public sealed class WrongClocks(ITestOutputHelper output)
{
    private const string Library = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1";
    private const int Uploads = 2;

    private static readonly string[] Rooms = ["transcoder", "streaming", "studio", "catalog"];
    private static readonly TimeSpan Wrong = TimeSpan.FromSeconds(20);

    private readonly Dictionary<string, string> _offsets = new(StringComparer.Ordinal);

    [Fact]
    [Trait("Duration", "long")]
    public async Task Turn_the_health_of_their_process_and_lose_nothing()
    {
        Assert.SkipUnless(File.Exists(Library), "the package libfaketime is not installed");
        using var files = new SourceFiles();
        var source = await files.MakeAsync("320x180", seconds: 8, rate: 15, hasSound: true);
        await using var graph = await PipelineGraph.StartAsync(Bewitch);
        using var creator = await graph.NewCreatorAsync();
        var load = new UploadLoad(graph, creator, source);
        await load.SettleAsync();
        foreach (var room in Rooms)
        {
            await DisturbAsync(graph, load, room, "+1h");
            await DisturbAsync(graph, load, room, "-1h");
        }

        Assert.Empty(await Leftovers.FindAsync(graph));
    }

    private async Task DisturbAsync(PipelineGraph graph, UploadLoad load, string room, string offset)
    {
        var before = await Tally.CountAsync(graph);
        var complaints = await ComplaintsAsync(graph, room);
        _offsets[room] = offset;
        await Servers.CommandAsync(graph, room, KnownResourceCommands.RestartCommand);
        var unhealthy = await ComplaintAsync(graph, room, complaints);
        var work = load.RunAsync(Uploads);
        await Task.WhenAny(work, Task.Delay(Wrong));
        var done = work.IsCompleted;

        _offsets.Remove(room);
        await Servers.CommandAsync(graph, room, KnownResourceCommands.RestartCommand);
        var healthy = await Servers.RoomTurnsAsync(graph, room, healthy: true);
        await work;
        var after = await Tally.CountAsync(graph);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{room} {offset}: unhealthy after {unhealthy.TotalSeconds:0.0} s; {Uploads} uploads {(done ? "were done all the same" : "waited")}; right again: healthy after {healthy.TotalSeconds:0.0} s, all done"));
        output.WriteLine($"  before: {before}");
        output.WriteLine($"  after:  {after}");
        Assert.Equal(before.Plus(Uploads), after);
        await load.AssertNothingDiffersAsync();
    }

    // a health check that fails is logged; the answer itself is not healthy either while a process starts
    private static async Task<TimeSpan> ComplaintAsync(PipelineGraph graph, string room, int before)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        do
        {
            await Servers.RoomTurnsAsync(graph, room, healthy: false);
            await Task.Delay(100, patience.Token);
        }
        while (await ComplaintsAsync(graph, room) == before);
        return TimeProvider.System.GetElapsedTime(started);
    }

    private static async Task<int> ComplaintsAsync(PipelineGraph graph, string room) =>
        (await graph.LogAsync(room)).Count(line => line.Contains("Health check clock with status Unhealthy", StringComparison.Ordinal));

    // only what the clock on the wall says: the host asks for the environment at each start
    private void Bewitch(IDistributedApplicationTestingBuilder builder)
    {
        foreach (var room in Rooms)
        {
            builder.CreateResourceBuilder<ProjectResource>(room).WithEnvironment(context =>
            {
                if (_offsets.TryGetValue(room, out var offset))
                {
                    context.EnvironmentVariables["LD_PRELOAD"] = Library;
                    context.EnvironmentVariables["FAKETIME"] = offset;
                    context.EnvironmentVariables["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";
                }
            });
        }
    }
}
