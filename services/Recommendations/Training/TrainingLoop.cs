using Microsoft.Extensions.Options;

namespace StreamPlatform.Recommendations.Training;

// Looks whether another replica has deployed a model, and whether it is time to learn one.
internal sealed class TrainingLoop(
    Trainer trainer, DeployedModel deployed, TimeProvider time, IOptions<RecommendationsOptions> options, ILogger<TrainingLoop> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.CheckInterval, time);
        await TryAsync(() => deployed.RefreshAsync(stoppingToken), stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(async () =>
            {
                await deployed.RefreshAsync(stoppingToken);
                await trainer.TrainIfDueAsync(stoppingToken);
            }, stoppingToken);
        }
    }

    private async Task TryAsync(Func<Task> act, CancellationToken stoppingToken)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // what is served stays as it is, and the next round begins anew
            logger.TrainingFailed(failure);
        }
    }
}
