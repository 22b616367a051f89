using Microsoft.Extensions.Options;

namespace StreamPlatform.Payments.Sync;

internal sealed class ReconcileJob(Reconciler reconciler, TimeProvider time, IOptions<PaymentsOptions> options, ILogger<ReconcileJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.ReconcileInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await reconciler.ReconcileAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // the next round asks from where the last good one ended
                logger.NotReconciled(failure);
            }
        }
    }
}
