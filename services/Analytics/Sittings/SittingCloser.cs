using Microsoft.Extensions.Options;
using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Analytics.Quality;
using StreamPlatform.Analytics.Reports;
using StreamPlatform.Contracts.Viewing;
using StreamPlatform.Messaging;

namespace StreamPlatform.Analytics.Sittings;

// Closes a sitting that is over: once written it stays so, and what follows from it, rows and event, can be repeated. A crash between two steps only repeats.
internal sealed class SittingCloser(
    SittingStore sittings, HeartbeatStore heartbeats, CountedViews views, TitleEvents titles, EdgeEvents edges, IMessagePublisher publisher,
    IOptions<AnalyticsOptions> options, TimeProvider time)
{
    // Null: it goes on, or there is no word of it.
    public async Task<Sitting?> CloseAsync(DueSitting due, CancellationToken cancellationToken)
    {
        var closed = await sittings.FindAsync(due.SessionId);
        if (closed is { Told: true })
        {
            return closed.Sitting;
        }

        if ((closed?.Sitting ?? await SumUpAsync(due)) is not { } sitting)
        {
            return null;
        }

        if (sitting.IsBelieved)
        {
            await Task.WhenAll(titles.WriteAsync(sitting), edges.WriteAsync(sitting));
            await publisher.PublishAsync(Tell(sitting), MessageIds.From(nameof(ViewingSummarised), sitting.SessionId), cancellationToken);
        }

        await sittings.WriteAsync(sitting, told: true);
        return sitting;
    }

    private async Task<Sitting?> SumUpAsync(DueSitting due)
    {
        var now = time.GetUtcNow();
        var all = await heartbeats.OfSessionAsync(due.SessionId, due.StartedAt, now);
        if (all.Count == 0 || Sitting.Of(all) is var sitting && !IsOver(sitting, now))
        {
            return null;
        }

        var counted = sitting with { CountedAsView = sitting.IsViewIfFirst && await views.CountAsync(sitting) };
        await sittings.WriteAsync(counted, told: false);
        return counted;
    }

    private bool IsOver(Sitting sitting, DateTimeOffset now) => sitting.LastHeardAt + (sitting.IsEnded ? options.Value.EndGrace : options.Value.IdleTime) <= now;

    private static ViewingSummarised Tell(Sitting sitting) => new(
        sitting.SessionId, sitting.VideoId, sitting.ViewerId, sitting.StartedAt, TimeSpan.FromMilliseconds(sitting.PlayedMs), TimeSpan.FromMilliseconds(sitting.DurationMs),
        TimeSpan.FromMilliseconds(sitting.FurthestMs), sitting.CountedAsView, sitting.Region);
}
