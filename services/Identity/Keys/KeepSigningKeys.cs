
namespace StreamPlatform.Identity.Keys;

// Loads the keys before the first request, then looks every minute whether one is due or another replica has made one.
internal sealed class KeepSigningKeys(SigningKeyStore store, SigningKeyRing ring, TimeProvider clock, ILogger<KeepSigningKeys> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await MaintainAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await MaintainAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // the keys at hand stay good for days
                logger.SigningKeysNotLoaded(exception);
            }
        }
    }

    private async Task MaintainAsync(CancellationToken cancellationToken) =>
        ring.Replace(await store.MaintainAsync(ring.All, cancellationToken));
}
