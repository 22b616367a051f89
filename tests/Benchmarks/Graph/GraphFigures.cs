using System.Globalization;
using StreamPlatform.Benchmarks.Running;

namespace StreamPlatform.Benchmarks.Graph;

/// <summary>What it costs to have the platform running, beside the same processes started by hand.</summary>
internal sealed class GraphFigures(string scratch)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    public async Task MeasureAsync(FigureTable figures, CancellationToken cancellationToken)
    {
        var data = Path.Combine(scratch, "graph");
        var kept = Path.Combine(scratch, "kept");
        await (await RunningGraph.StartAsync(data, cancellationToken)).DisposeAsync(); // makes databases and secrets: a first start is another figure
        TimeSpan start;
        double memory;
        IReadOnlyList<BareProcess> processes;
        await using (var graph = await RunningGraph.StartAsync(data, cancellationToken))
        {
            start = graph.StartTime;
            await Task.Delay(Settling, cancellationToken);
            memory = graph.Processes.Memory();
            processes = [.. graph.Processes.Children().Where(BareProcess.IsPartOfPlatform).Select(BareProcess.Of)];
            SessionFolders.Copy(data, kept); // of the session: the host deletes them when it ends
        }

        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all healthy after {start.TotalSeconds:0.0} s, {memory:0} MiB; now by hand"));
        SessionFolders.Copy(kept, data);
        await using var bare = await BareGraph.StartAsync(processes, cancellationToken);
        await Task.Delay(Settling, cancellationToken);
        figures.Add(new Figure("start from built binaries to all healthy", start.TotalSeconds, bare.StartTime.TotalSeconds, "s", "under 20 s"));
        figures.Add(new Figure("memory of all processes when idle", memory, bare.Memory(), "MiB", "under 2000 MiB"));
    }
}
