using StreamPlatform.Chaos.Tests.Platform;

namespace StreamPlatform.Chaos.Tests.Load;

/// <summary>Remembers the most memory that the worker and the broker held.</summary>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _watching;

    public MemoryWatch(PipelineGraph graph) => _watching = WatchAsync(graph);

    public double Worker { get; private set; }

    public double Broker { get; private set; }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _watching;
    }

    public void Dispose() => _stop.Dispose();

    private async Task WatchAsync(PipelineGraph graph)
    {
        while (!_stop.IsCancellationRequested)
        {
            var sizes = Processes.ResidentMegabytes(graph.App);
            Worker = Math.Max(Worker, sizes.GetValueOrDefault("transcoder"));
            Broker = Math.Max(Broker, sizes.GetValueOrDefault("messaging"));
            await Task.Delay(Interval, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
