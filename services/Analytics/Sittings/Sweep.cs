using Microsoft.Extensions.Options;
using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Analytics.Reports;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.Sittings;

// Closes what is over, second after second, and remembers how far it has come. One process of the room runs: two would not know which views the other counts.
internal sealed class Sweep(
    DueSittings due, SittingCloser closer, RollUp rollUp, SweepMark mark, Backlog backlog, IOptions<AnalyticsOptions> options, TimeProvider time, ILogger<Sweep> logger)
    : BackgroundService
{
    // read together; a night that was slept through is looked at in a minute
    private const int SlotsTogether = 60;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SweepInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PassAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                backlog.Trouble();
                logger.SweepInterrupted(failure);
            }
        }
    }

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        // before anything else: what is noted from now on is due after this
        var until = Partitions.Slot(time.GetUtcNow());
        var from = await mark.ReadAsync(until);
        if (!await backlog.IsWrittenAsync(cancellationToken))
        {
            return;
        }

        while (from < until)
        {
            var next = Math.Min(until, from + SlotsTogether);
            await PassAsync(from, next, cancellationToken);
            await mark.WriteAsync(next);
            from = next;
        }
    }

    // slots from the one on and before the other
    private async Task PassAsync(int from, int until, CancellationToken cancellationToken)
    {
        var slots = await Task.WhenAll(Enumerable.Range(from, until - from).Select(due.InAsync));
        var touched = new HashSet<(string VideoId, DateOnly Day)>();
        var closed = 0;

        // one after the other, the earliest first: whether one is a view depends on those before
        foreach (var sitting in slots.SelectMany(slot => slot).DistinctBy(sitting => sitting.SessionId).OrderBy(sitting => sitting.StartedAt))
        {
            if (await closer.CloseAsync(sitting, cancellationToken) is { } over)
            {
                closed++;
                touched.Add((over.VideoId, DateOnly.FromDateTime(over.StartedAt.UtcDateTime)));
            }
        }

        foreach (var (videoId, day) in touched)
        {
            await rollUp.CountAsync(videoId, day);
        }

        if (closed > 0)
        {
            logger.Swept(closed, touched.Count);
        }
    }
}
