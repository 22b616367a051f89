using System.Net.Sockets;
using Microsoft.Extensions.Options;
using StreamPlatform.CdnSync.Edges;

namespace StreamPlatform.CdnSync.Comparing;

internal sealed class CompareEdges(
    EdgeClients edges, IServiceScopeFactory scopes, TimeProvider time, IOptions<CdnSyncOptions> options, ILogger<CompareEdges> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.CompareInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await CompareAsync(stoppingToken);
        }
    }

    private async Task CompareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll((await edges.AllAsync(cancellationToken)).Select(edge => CompareAsync(edge, cancellationToken)));
        }
        catch (SocketException exception)
        {
            logger.EdgesUnknown(exception.Message);
        }
    }

    private async Task CompareAsync(EdgeClient edge, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<EdgeComparison>().RepairAsync(edge, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // the next round begins anew, whatever it was
            logger.NotCompared(edge.Name, exception);
        }
    }
}
