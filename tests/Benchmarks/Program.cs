using StreamPlatform.Benchmarks;
using StreamPlatform.Benchmarks.Edges;
using StreamPlatform.Benchmarks.Graph;
using StreamPlatform.Benchmarks.Pipeline;
using StreamPlatform.Benchmarks.Playback;
using StreamPlatform.Benchmarks.Recommending;
using StreamPlatform.Benchmarks.Running;
using StreamPlatform.Benchmarks.Searching;
using StreamPlatform.Benchmarks.Viewing;

// usage: StreamPlatform.Benchmarks [edges] [graph] [playback] [pipeline] [search] [analytics] [recommendations]
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
string[] all = ["edges", "graph", "playback", "pipeline", "search", "analytics", "recommendations"];
var wanted = args.Length == 0 ? all : args;
if (wanted.Except(all, StringComparer.Ordinal).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'.");
    return 2;
}

using var scratch = new ScratchFolder();
var sources = Path.Combine(Path.GetTempPath(), "streamplatform-benchmark-sources"); // making them takes a minute: kept for the next run
var figures = new FigureTable();
if (wanted.Contains("edges", StringComparer.Ordinal))
{
    await new EdgeFigures(scratch.Path).MeasureAsync(figures, stop.Token);
}

if (wanted.Contains("graph", StringComparer.Ordinal))
{
    await new GraphFigures(scratch.Path).MeasureAsync(figures, stop.Token);
}

if (wanted.Contains("playback", StringComparer.Ordinal) || wanted.Contains("pipeline", StringComparer.Ordinal))
{
    await using var graph = await RunningGraph.StartAsync(Path.Combine(scratch.Path, "data"), stop.Token);
    if (wanted.Contains("playback", StringComparer.Ordinal))
    {
        await new StartFigures(graph, scratch.Path).MeasureAsync(figures, stop.Token);
    }

    if (wanted.Contains("pipeline", StringComparer.Ordinal))
    {
        await new PipelineFigures(graph, sources, scratch.Path).MeasureAsync(figures, stop.Token);
    }
}

if (wanted.Contains("search", StringComparer.Ordinal))
{
    await new SearchFigures(Path.Combine(scratch.Path, "search")).MeasureAsync(figures, stop.Token);
}

if (wanted.Contains("recommendations", StringComparer.Ordinal))
{
    LearningFigures.Measure(figures);
    await new HomeFigures(Path.Combine(scratch.Path, "recommendations")).MeasureAsync(figures, stop.Token);
}

if (wanted.Contains("analytics", StringComparer.Ordinal))
{
    await new IngestFigures(Path.Combine(scratch.Path, "analytics")).MeasureAsync(figures, stop.Token);
}

figures.Print();
return 0;
