using StreamPlatform.Payments.Provider;
using Stripe;

namespace StreamPlatform.Payments.Plans;

// The room starts whether Stripe answers or not; the first buyer finds the plans there.
internal sealed class PlansAtStart(PlanPrices prices, TimeProvider time, ILogger<PlansAtStart> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                await prices.RequireAllAsync(stoppingToken);
                logger.PlansStand();
                return;
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested && (failure is StripeException || StripeFailures.IsAway(failure)))
            {
                logger.PlansMissing(failure);
                await Task.Delay(pause, time, stoppingToken);
            }
        }
    }
}
