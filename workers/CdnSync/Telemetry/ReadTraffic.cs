using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Polly;
using StreamPlatform.CdnSync.Edges;

namespace StreamPlatform.CdnSync.Telemetry;

internal sealed class ReadTraffic(EdgeClients edges, EdgeTraffic traffic, TimeProvider time, IOptions<CdnSyncOptions> options, ILogger<ReadTraffic> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.TrafficInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var replicas in (await edges.AllAsync(stoppingToken)).GroupBy(edge => edge.Name, StringComparer.Ordinal))
                {
                    await ReadAsync(replicas.Key, replicas, stoppingToken);
                }
            }
            catch (SocketException exception)
            {
                logger.EdgesUnknown(exception.Message);
            }
        }
    }

    private async Task ReadAsync(string edge, IEnumerable<EdgeClient> replicas, CancellationToken cancellationToken)
    {
        try
        {
            var counts = await Task.WhenAll(replicas.Select(replica => replica.TrafficAsync(cancellationToken)));
            traffic.Saw(edge, counts.SelectMany(one => one).GroupBy(one => one.Key, StringComparer.Ordinal).ToDictionary(
                one => one.Key, one => one.Sum(some => some.Value), StringComparer.Ordinal));
        }
        catch (Exception exception) when (
            exception is HttpRequestException or ExecutionRejectedException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.TrafficUnknown(edge, exception.Message);
        }
    }
}
