using System.Collections.Immutable;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Eventing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting.Running;

/// <summary>Polls the health checks of a running resource; the first time all are healthy the resource is ready.</summary>
internal sealed class ReadinessMonitor(
    ResourceNotificationService notifications,
    ResourceLoggerService loggers,
    HealthCheckService checks,
    IDistributedApplicationEventing eventing,
    IServiceProvider services)
{
    private static readonly TimeSpan WhileHealthy = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AtMostWhileUnhealthy = TimeSpan.FromSeconds(5);

    public async Task WatchAsync(IResource resource, CancellationToken cancellationToken)
    {
        await UntilRunningAsync(resource, cancellationToken).ConfigureAwait(false);
        var keys = resource.Annotations.OfType<HealthCheckAnnotation>().Select(c => c.Key).ToHashSet();
        var isReady = false;
        var unhealthy = 0;
        while (true)
        {
            var reports = await CheckAsync(keys, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            var isHealthy = reports.All(r => r.Status == HealthStatus.Healthy);
            await notifications.PublishUpdateAsync(resource, s => s with { HealthReports = reports }).ConfigureAwait(false);
            if (isHealthy && !isReady)
            {
                isReady = true;
                await RaiseReadyAsync(resource, cancellationToken).ConfigureAwait(false);
            }

            if (keys.Count == 0)
            {
                return;
            }

            unhealthy = isHealthy ? 0 : unhealthy + 1;
            await Task.Delay(isHealthy ? WhileHealthy : PauseAfter(unhealthy, isReady), cancellationToken).ConfigureAwait(false);
        }
    }

    // a starting graph is looked at more often: everybody waits for it
    private static TimeSpan PauseAfter(int unhealthy, bool wasReady)
    {
        var pause = wasReady ? TimeSpan.FromSeconds(unhealthy) : TimeSpan.FromMilliseconds(Math.Min(150 + (unhealthy * 25), 1000));
        return pause < AtMostWhileUnhealthy ? pause : AtMostWhileUnhealthy;
    }

    private async Task UntilRunningAsync(IResource resource, CancellationToken cancellationToken)
    {
        await foreach (var _ in notifications.WatchAsync(cancellationToken).ConfigureAwait(false))
        {
            if (notifications.IsRunning(resource))
            {
                return;
            }
        }
    }

    private async Task<ImmutableArray<HealthReportSnapshot>> CheckAsync(HashSet<string> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var report = await checks.CheckHealthAsync(c => keys.Contains(c.Name), cancellationToken).ConfigureAwait(false);
        return [.. keys.Select(key => report.Entries.TryGetValue(key, out var entry)
            ? new HealthReportSnapshot(key, entry.Status, entry.Description ?? entry.Exception?.Message, entry.Exception?.ToString())
            : new HealthReportSnapshot(key, HealthStatus.Unhealthy, "no health check is registered under this key", null))];
    }

    private async Task RaiseReadyAsync(IResource resource, CancellationToken cancellationToken)
    {
        var handlers = eventing.PublishAsync(new ResourceReadyEvent(resource, services), cancellationToken);
        await notifications.PublishUpdateAsync(resource, s => s with { ResourceReadyEvent = new EventSnapshot(handlers) }).ConfigureAwait(false);
        try
        {
            await handlers.ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            loggers.GetLogger(resource).NotReady(failure.Message);
        }

        // those who wait look again
        await notifications.PublishUpdateAsync(resource, s => s).ConfigureAwait(false);
    }
}
