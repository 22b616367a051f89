using Dapper;
using Microsoft.Extensions.Options;
using StreamPlatform.Messaging;
using StreamPlatform.Payments.Entitlements;
using StreamPlatform.Payments.PremiumShares;

namespace StreamPlatform.Payments.Housekeeping;

// What time alone brings about: entitlements lapse, kept answers and heard events are forgotten, a month of premium is shared out.
internal sealed class Housekeeper(
    UnitOfWorkFactory units, EntitlementRows entitlements, EntitlementBook book, PremiumSharing premium, TimeProvider time, IOptions<PaymentsOptions> options,
    ILogger<Housekeeper> logger) : BackgroundService
{
    private const int Batch = 500;

    // Stripe sends for three days, and lists events for thirty
    private static readonly TimeSpan KeepEvents = TimeSpan.FromDays(60);

    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        foreach (var (userId, scope) in await entitlements.LapsedAsync(Batch, cancellationToken))
        {
            await using var work = await units.BeginAsync(cancellationToken);
            await book.DeriveAsync(work, userId, scope, cancellationToken);
            await work.CommitAsync(cancellationToken);
        }

        await ForgetAsync(cancellationToken);
        await premium.ShareAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.HousekeepingInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await KeepAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // the next round begins anew, whatever it was
                logger.HousekeepingInterrupted(failure);
            }
        }
    }

    private async Task ForgetAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await using var work = await units.BeginAsync(cancellationToken);
        await work.Connection.ExecuteAsync(new CommandDefinition(
            """
            delete from kept_answer where begun_at < @answers;
            delete from stripe_event where created_at < @events and received_at < @events;
            """,
            new { answers = now - options.Value.KeepAnswers, events = now - KeepEvents },
            work.Transaction,
            cancellationToken: cancellationToken));
        await work.CommitAsync(cancellationToken);
    }
}
