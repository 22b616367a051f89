using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Npgsql;

namespace StreamPlatform.Notifications.WebPush;

// Sends what is due. A push service that asks for patience, or is away, holds up only what goes there.
internal sealed class PushSender(
    PushQueue queue, PushClient client, SubscriptionRows subscriptions, TimeProvider time, IOptions<NotificationsOptions> options, ILogger<PushSender> logger)
    : BackgroundService
{
    private const int AtOnce = 200;
    private const int MostDoublings = 8;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _waiting = new(StringComparer.OrdinalIgnoreCase);

    // Returns when nothing is due any more.
    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        while (await queue.TakeAsync(AtOnce, WaitingOrigins(), cancellationToken) is { Count: > 0 } taken)
        {
            await Parallel.ForEachAsync(
                taken,
                new ParallelOptions { MaxDegreeOfParallelism = options.Value.WebPush.Concurrency, CancellationToken = cancellationToken },
                async (delivery, cancellation) => await SendAsync(delivery, cancellation));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.WorkInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SendDueAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException or IOException)
            {
                logger.PushInterrupted(failure.Message);
            }
        }
    }

    private async Task SendAsync(PushDelivery delivery, CancellationToken cancellationToken)
    {
        if (_waiting.TryGetValue(delivery.Origin, out var until) && until > time.GetUtcNow())
        {
            await queue.PostponeAsync(delivery.Id, until - time.GetUtcNow(), cancellationToken);
            return;
        }

        var outcome = await client.SendAsync(
            new Uri(delivery.Endpoint), new PushReceiver(delivery.PublicKey, delivery.Secret), delivery.Message(), delivery.Topic, cancellationToken);
        switch (outcome.Verdict)
        {
            case PushVerdict.Taken:
                _waiting.TryRemove(delivery.Origin, out _);
                await queue.DropAsync(delivery.Id, cancellationToken);
                break;
            case PushVerdict.Gone:
                logger.SubscriptionGone(delivery.Origin, outcome.Status);
                await subscriptions.DropAsync(delivery.SubscriptionId, cancellationToken);
                break;
            case PushVerdict.Refused:
                logger.PushRefused(delivery.Origin, outcome.Status);
                await queue.DropAsync(delivery.Id, cancellationToken);
                break;
            case PushVerdict.Wait:
                await WaitAsync(delivery, outcome, cancellationToken);
                break;
        }
    }

    private async Task WaitAsync(PushDelivery delivery, PushOutcome outcome, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - delivery.CreatedAt > options.Value.WebPush.Patience)
        {
            logger.PushRefused(delivery.Origin, outcome.Status);
            await queue.DropAsync(delivery.Id, cancellationToken);
            return;
        }

        var wait = outcome.RetryAfter ?? FirstWait * (1 << Math.Min(delivery.Attempts - 1, MostDoublings));
        wait = wait < LongestWait ? wait : LongestWait;
        _waiting[delivery.Origin] = now + wait;
        logger.PushServiceWaits(delivery.Origin, wait, outcome.Status);
        await queue.PostponeAsync(delivery.Id, wait, cancellationToken);
    }

    private string[] WaitingOrigins()
    {
        var now = time.GetUtcNow();
        return [.. _waiting.Where(origin => origin.Value > now).Select(origin => origin.Key)];
    }
}
