using StreamPlatform.Benchmarks;
using StreamPlatform.Benchmarks.Graph;
using StreamPlatform.Benchmarks.Pipeline;
using StreamPlatform.Benchmarks.Running;

// usage: StreamPlatform.Benchmarks [graph] [pipeline]
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
var wanted = args.Length == 0 ? ["graph", "pipeline"] : args;
if (wanted.Except(["graph", "pipeline"], StringComparer.Ordinal).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'.");
    return 2;
}

using var scratch = new ScratchFolder();
var sources = Path.Combine(Path.GetTempPath(), "streamplatform-benchmark-sources"); // making them takes a minute: kept for the next run
var figures = new FigureTable();
if (wanted.Contains("graph", StringComparer.Ordinal))
{
    await new GraphFigures(scratch.Path).MeasureAsync(figures, stop.Token);
}

if (wanted.Contains("pipeline", StringComparer.Ordinal))
{
    await using var graph = await RunningGraph.StartAsync(Path.Combine(scratch.Path, "data"), stop.Token);
    await new PipelineFigures(graph, sources, scratch.Path).MeasureAsync(figures, stop.Token);
}

figures.Print();
return 0;
