using Azure;
using Microsoft.Extensions.Options;
using Npgsql;

namespace StreamPlatform.Recommendations.Training;

// Looks whether another replica has deployed a model, and whether it is time to learn one.
internal sealed class TrainingLoop(
    Trainer trainer, DeployedModel deployed, TimeProvider time, IOptions<RecommendationsOptions> options, ILogger<TrainingLoop> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.CheckInterval, time);
        await TryAsync(() => deployed.RefreshAsync(stoppingToken));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryAsync(async () =>
            {
                await deployed.RefreshAsync(stoppingToken);
                await trainer.TrainIfDueAsync(stoppingToken);
            });
        }
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or NpgsqlException or InvalidDataException or IOException)
        {
            // what is served stays as it is, and the next round begins anew
            logger.TrainingFailed(failure);
        }
    }
}
