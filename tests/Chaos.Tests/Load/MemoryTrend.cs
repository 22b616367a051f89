using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.Load;

/// <summary>How the memory of each process goes over time. The first third is warm-up.</summary>
internal sealed class MemoryTrend
{
    private readonly List<IReadOnlyDictionary<string, double>> _samples = [];

    public async Task WatchAsync(DistributedApplication app, TimeSpan interval, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            _samples.Add(Processes.ResidentMegabytes(app));
            await Task.Delay(interval, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The most that each process has held.</summary>
    public IReadOnlyDictionary<string, double> Most => _samples.SelectMany(sample => sample)
        .GroupBy(process => process.Key, StringComparer.Ordinal)
        .ToDictionary(process => process.Key, process => process.Max(one => one.Value), StringComparer.Ordinal);

    /// <summary>Prints the trend of each process; returns those that have grown.</summary>
    public IReadOnlyList<string> Report(ITestOutputHelper output, double mostGrowth, double smallGrowth)
    {
        var third = _samples.Count / 3;
        var (middle, end) = (_samples.GetRange(third, third), _samples.GetRange(_samples.Count - third, third));
        var grown = new List<string>();
        foreach (var process in _samples[^1].Keys)
        {
            var (before, after) = (Mean(middle, process), Mean(end, process));
            output.WriteLine(FormattableString.Invariant($"{process,-12} {before,6:0.0} MB after its warm-up, {after,6:0.0} MB at the end ({after / before - 1:+0.0%;-0.0%})"));
            if (after > before * mostGrowth && after > before + smallGrowth)
            {
                grown.Add(process);
            }
        }

        return grown;
    }

    private static double Mean(List<IReadOnlyDictionary<string, double>> samples, string process) =>
        samples.Where(sample => sample.ContainsKey(process)).Select(sample => sample[process]).DefaultIfEmpty().Average();
}
