using StreamPlatform.Benchmarks.Running;

namespace StreamPlatform.Benchmarks.Graph;

/// <summary>What it costs to have the platform running.</summary>
internal sealed class GraphFigures(RunningGraph graph)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(30);

    public async Task MeasureAsync(FigureTable figures, CancellationToken cancellationToken)
    {
        figures.Add(new Figure("start from built binaries to all healthy", graph.StartTime.TotalSeconds, Raw: null, "s", "under 45 s"));
        await Task.Delay(Settling, cancellationToken);
        figures.Add(new Figure("memory of all processes when idle", graph.Processes.Memory(), Raw: null, "MiB", "under 3000 MiB"));
    }
}
