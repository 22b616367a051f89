using Microsoft.Extensions.Options;

namespace StreamPlatform.Recommendations.Trends;

internal sealed class TrendReader(
    TrendRows rows, TrendBoard board, TimeProvider time, IOptions<RecommendationsOptions> options, ILogger<TrendReader> logger) : BackgroundService
{
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var settings = options.Value;
        board.Set(
            await rows.ReadAsync(now, settings.TrendWindow, settings.TrendHalfLife, cancellationToken),
            await rows.ReadAsync(now, settings.PopularWindow, settings.PopularHalfLife, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.TrendInterval, time);
        do
        {
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.TrendsNotRead(failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
