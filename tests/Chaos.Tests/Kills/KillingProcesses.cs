using StreamPlatform.Chaos.Tests.Platform;
using StreamPlatform.Faults;

namespace StreamPlatform.Chaos.Tests.Kills;

public sealed class KillingProcesses(ITestOutputHelper output)
{
    // the same ten kills at each run
    [Fact]
    [Trait("Duration", "slow")]
    public async Task Ten_kills_lose_nothing_double_nothing_and_leave_nothing()
    {
        using var files = new SourceFiles();
        await RunAsync(new ChaosSettings(Seed: 20, Kills: 10, Uploads: 4), [await files.MakeAsync("320x180", seconds: 2, rate: 25, hasSound: true)]);
    }

    [Fact]
    [Trait("Duration", "long")]
    public async Task Two_hundred_kills_over_fifty_uploads_do_not_either()
    {
        using var files = new SourceFiles();
        await RunAsync(
            ChaosSettings.Or(seed: 2026, kills: 200, uploads: 50),
            [
                await files.MakeAsync("320x180", seconds: 2, rate: 25, hasSound: true),
                await files.MakeAsync("320x180", seconds: 6, rate: 10, hasSound: true),
                await files.MakeAsync("320x180", seconds: 3, rate: 15, hasSound: false),
            ]);
    }

    private async Task RunAsync(ChaosSettings settings, IReadOnlyList<string> sources)
    {
        Assert.SkipUnless(FaultPoint.IsSupported, "release builds have no fault points");
        output.WriteLine($"CHAOS_SEED={settings.Seed} CHAOS_KILLS={settings.Kills} CHAOS_UPLOADS={settings.Uploads}");
        var gremlin = new Gremlin(settings.Seed, settings.Kills, output);
        using var over = new CancellationTokenSource();
        var watching = Task.CompletedTask;
        await using var graph = await PipelineGraph.StartAsync(gremlin.Haunt, app => watching = gremlin.WatchAsync(app, over.Token));
        gremlin.Broker = graph.Broker;
        using var creator = await graph.NewCreatorAsync();
        await new ChaosRun(graph, gremlin, settings, output).RunAsync(creator, sources);
        await over.CancelAsync();
        await watching;
    }
}
