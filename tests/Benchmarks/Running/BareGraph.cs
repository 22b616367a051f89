using System.Diagnostics;

namespace StreamPlatform.Benchmarks.Running;

/// <summary>The processes of the platform, started by hand without a host: servers first, then all services at once.</summary>
internal sealed class BareGraph : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly List<RunningProcess> _running = [];

    /// <summary>From the first process to the health of the last service.</summary>
    public TimeSpan StartTime { get; private set; }

    /// <summary>Memory in MiB, counted as that of the platform.</summary>
    public double Memory() => _running.Sum(process => new ProcessTree(process.Id).Memory());

    public static async Task<BareGraph> StartAsync(IReadOnlyList<BareProcess> processes, CancellationToken cancellationToken)
    {
        var graph = new BareGraph();
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Patience);
            var watch = Stopwatch.StartNew();
            var servers = processes.Where(process => process.Service is null).ToList();
            graph._running.AddRange(servers.Select(server => server.Start()));
            await graph.UntilAsync(() => Task.FromResult(!servers.SelectMany(server => server.Ports).Except(ListeningSockets.Ports()).Any()), limit.Token);
            var services = processes.Where(process => process.Service is not null).ToList();
            graph._running.AddRange(services.Select(service => service.Start()));
            using var http = new HttpClient();
            await Task.WhenAll(services.Select(service => graph.UntilAsync(() => IsHealthyAsync(http, service.Service!, limit.Token), limit.Token)));
            graph.StartTime = watch.Elapsed;
            return graph;
        }
        catch
        {
            await graph.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_running))
        {
            await process.DisposeAsync();
        }

        _running.Clear();
    }

    private static async Task<bool> IsHealthyAsync(HttpClient http, Uri service, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(service, "/health"), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellationToken)
    {
        while (!await condition())
        {
            _running.ForEach(process => process.ThrowIfEnded());
            await Task.Delay(Interval, cancellationToken);
        }
    }
}
