using Microsoft.Extensions.Options;
using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.Sittings;

internal sealed record DueSitting(string SessionId, DateTimeOffset StartedAt);

// When to look whether a sitting is over. Counted from the moment that its heartbeat is written, not from when it came: what has waited in the queue must not be due
// before the sweep gets there.
internal sealed class DueSittings(ViewingDatabase database, IOptions<AnalyticsOptions> options, TimeProvider time)
{
    private const int RowsTogether = 50;
    private const string Insert = "INSERT INTO sittings_due (slot, session_id, started_at) VALUES (?, ?, ?)";
    private const string Select = "SELECT session_id, started_at FROM sittings_due WHERE slot = ?";
    private readonly Lock _lock = new();
    private readonly HashSet<string> _noted = new(StringComparer.Ordinal);
    private long _notedIn;

    public async Task NoteAsync(IReadOnlyList<Heartbeat> heartbeats)
    {
        DateTimeOffset began;
        do
        {
            began = time.GetUtcNow();
            await NoteAsync(heartbeats, began);
        }
        while (time.GetUtcNow() - began >= options.Value.EndGrace); // the sweep may have passed before it was written
    }

    public async Task<IReadOnlyList<DueSitting>> InAsync(int slot) =>
        [.. (await database.ExecuteAsync(Select, slot)).Select(row => new DueSitting(row.GetValue<string>("session_id"), row.GetValue<DateTimeOffset>("started_at")))];

    private async Task NoteAsync(IReadOnlyList<Heartbeat> heartbeats, DateTimeOffset now)
    {
        var period = now.Ticks / options.Value.NoteEvery.Ticks;
        var nextPeriod = new DateTimeOffset((period + 1) * options.Value.NoteEvery.Ticks, TimeSpan.Zero);
        var fresh = heartbeats.DistinctBy(heartbeat => heartbeat.SessionId).Where(heartbeat => !IsNoted(heartbeat.SessionId, period)).ToList();
        var ended = heartbeats.Where(heartbeat => heartbeat.Ended).ToList();
        await Task.WhenAll([
            .. fresh.Chunk(RowsTogether).Select(rows => WriteAsync(rows, nextPeriod + options.Value.IdleTime)),
            .. ended.Chunk(RowsTogether).Select(rows => WriteAsync(rows, now + options.Value.EndGrace)),
        ]);
        Remember(fresh, period);
    }

    // rounded up: the slot is looked at when it is over
    private async Task WriteAsync(Heartbeat[] sittings, DateTimeOffset at) => await database.ExecuteTogetherAsync(
        await Task.WhenAll(sittings.Select(sitting => database.BindAsync(Insert, Partitions.Slot(at) + 1, sitting.SessionId, sitting.StartedAt))));

    private bool IsNoted(string sessionId, long period)
    {
        lock (_lock)
        {
            return _notedIn == period && _noted.Contains(sessionId);
        }
    }

    // only what the store has confirmed
    private void Remember(List<Heartbeat> written, long period)
    {
        lock (_lock)
        {
            if (_notedIn != period)
            {
                _noted.Clear();
                _notedIn = period;
            }

            written.ForEach(heartbeat => _noted.Add(heartbeat.SessionId));
        }
    }
}
