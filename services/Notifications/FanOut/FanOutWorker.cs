using Microsoft.Extensions.Options;
using Npgsql;

namespace StreamPlatform.Notifications.FanOut;

// Tells what is left to tell. Woken when this replica has heard of a publication; looks by itself for what others have left.
internal sealed class FanOutWorker(FanOutRows rows, IOptions<NotificationsOptions> options, ILogger<FanOutWorker> logger) : BackgroundService
{
    private readonly SemaphoreSlim _wake = new(0);

    public void Wake() => _wake.Release(options.Value.FanOutWorkers);

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.FanOutWorkers).Select(_ => RunAsync(stoppingToken)));

    // To be stopped is no fault: the host goes on without it.
    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await TellAsync(stoppingToken);
                await _wake.WaitAsync(options.Value.WorkInterval, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // what is left is for another replica
        }
    }

    private async Task TellAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await rows.ContinueAsync(stoppingToken))
            {
                // the next batch
            }
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException)
        {
            logger.FanOutInterrupted(failure);
        }
    }
}
