using StreamPlatform.Chaos.Tests.Platform;
using StreamPlatform.Faults;

namespace StreamPlatform.Chaos.Tests.Kills;

public sealed class KillingProcesses(ITestOutputHelper output)
{
    [Fact]
    [Trait("Duration", "long")]
    public Task Ten_kills_lose_nothing_double_nothing_and_leave_nothing() => RunAsync(ChaosSettings.Or(seed: 20, kills: 10, uploads: 4));

    [Fact]
    [Trait("Duration", "long")]
    public Task Two_hundred_kills_over_fifty_uploads_do_not_either() => RunAsync(ChaosSettings.Or(seed: 2026, kills: 200, uploads: 50));

    private async Task RunAsync(ChaosSettings settings)
    {
        Assert.SkipUnless(FaultPoint.IsSupported, "release builds have no fault points");
        output.WriteLine($"CHAOS_SEED={settings.Seed} CHAOS_KILLS={settings.Kills} CHAOS_UPLOADS={settings.Uploads}");
        using var files = new SourceFiles();
        string[] sources =
        [
            await files.MakeAsync("320x180", seconds: 2, rate: 25, hasSound: true),
            await files.MakeAsync("320x180", seconds: 6, rate: 10, hasSound: true),
            await files.MakeAsync("640x360", seconds: 3, rate: 15, hasSound: false),
        ];
        var gremlin = new Gremlin(settings.Seed, settings.Kills);
        await using var graph = await PipelineGraph.StartAsync(gremlin.Haunt);
        using var creator = await graph.NewCreatorAsync();
        await new ChaosRun(graph, gremlin, settings, output).RunAsync(creator, sources);
    }
}
