using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.ServerFaults;

public sealed class FillingTheDisk(ITestOutputHelper output)
{
    private const int Uploads = 3;
    private const int LinesOfLog = 40;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Full = TimeSpan.FromSeconds(30);

    [Fact]
    [Trait("Duration", "long")]
    public async Task A_full_data_folder_stops_the_work_and_loses_none_of_it()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 700);
        Assert.SkipWhen(disk is null, "this machine does not let the test mount a small disk");
        using var files = new SourceFiles();
        var source = await files.MakeAsync("320x180", seconds: 8, rate: 15, hasSound: true);
        await using var graph = await PipelineGraph.StartAsync(builder => builder.Configuration["StandIns:DataDirectory"] = disk.Path);
        using var creator = await graph.NewCreatorAsync();
        var load = new UploadLoad(graph, creator, source);
        await load.SettleAsync();
        var before = await Tally.CountAsync(graph);
        output.WriteLine($"before: {before}");

        var work = await load.BeginAsync(Uploads);
        await disk.FillAsync();
        output.WriteLine($"full: {disk.FreeBytes} bytes are free; more uploads begin");
        var more = load.RunAsync(Uploads);
        await Task.Delay(Full);
        disk.Free();
        output.WriteLine($"freed: {disk.FreeBytes >> 20} MB are free");
        await WorkedOffAsync(graph, Task.WhenAll(work, more));
        var after = await Tally.CountAsync(graph);
        output.WriteLine($"after:  {after}");
        Assert.Equal(before.Plus(2 * Uploads), after);
        await load.AssertNothingDiffersAsync();
        Assert.Empty(await Leftovers.FindAsync(graph));
    }
    // a server may notice only later that it could not write
    private async Task WorkedOffAsync(PipelineGraph graph, Task work)
    {
        while (!work.IsCompleted)
        {
            foreach (var server in (string[])["messaging", "postgres", "mongo", "redis", "storage"])
            {
                await Servers.StartIfEndedAsync(graph, server, output);
            }

            await DescribeRoomsThatEndedAsync(graph);
            Assert.Empty(graph.Down());
            await Task.WhenAny(work, Task.Delay(Pause));
        }

        await work;
    }

    private async Task DescribeRoomsThatEndedAsync(PipelineGraph graph)
    {
        foreach (var room in graph.Down())
        {
            output.WriteLine($"{room}; the end of its log:");
            output.WriteLine(string.Join('\n', (await graph.LogAsync(room.Split(' ')[0])).TakeLast(LinesOfLog)));
        }
    }
}
