using Microsoft.Extensions.Options;

namespace StreamPlatform.CdnSync.Predicting;

internal sealed class FillPredicted(IServiceScopeFactory scopes, TimeProvider time, IOptions<CdnSyncOptions> options, ILogger<FillPredicted> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.PredictInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<PredictedFill>().FillAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // edges fill by themselves too, when somebody asks: the next round begins anew, whatever it was
                logger.NotPredicted(exception.Message);
            }
        }
    }
}
