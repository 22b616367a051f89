using System.Collections.Concurrent;
using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.History;

internal sealed record Watched(string VideoId, DateTimeOffset At, string SessionId);

// What a viewer has watched, one row for each sitting, month by month.
internal sealed class HistoryStore(ViewingDatabase database)
{
    // the table forgets after 400 days, which touch fourteen months
    public const int Months = 14;

    private const int MostRemembered = 100_000;
    private const string Insert = "INSERT INTO view_events_by_user (user_id, month, ts, event_id, title_id) VALUES (?, ?, ?, ?, ?) USING TIMESTAMP ?";
    private const string Select = "SELECT title_id, ts, event_id FROM view_events_by_user WHERE user_id = ? AND month = ? AND ts < ? LIMIT ?";
    private const string Delete = "DELETE FROM view_events_by_user USING TIMESTAMP ? WHERE user_id = ? AND month = ?";
    private readonly ConcurrentDictionary<string, bool> _written = new(StringComparer.Ordinal);

    // The row's time is that of the sitting's beginning: what was deleted meanwhile stays so.
    public async Task WriteAsync(IEnumerable<Heartbeat> heartbeats)
    {
        var fresh = heartbeats.DistinctBy(heartbeat => heartbeat.SessionId).Where(heartbeat => !_written.ContainsKey(heartbeat.SessionId)).ToList();
        await Task.WhenAll(fresh.Select(sitting => database.ExecuteAsync(
            Insert, sitting.ViewerId, Partitions.Month(sitting.StartedAt), sitting.StartedAt, sitting.SessionId, sitting.VideoId, WriteTime.Of(sitting.StartedAt))));
        if (_written.Count >= MostRemembered)
        {
            _written.Clear();
        }

        fresh.ForEach(sitting => _written[sitting.SessionId] = true);
    }

    // Newest first, before a moment.
    public async Task<IReadOnlyList<Watched>> BeforeAsync(string viewerId, DateTimeOffset before, int count)
    {
        var found = new List<Watched>();
        var month = new DateTimeOffset(before.UtcDateTime.Year, before.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < Months && found.Count < count; i++)
        {
            var rows = await database.ExecuteAsync(Select, viewerId, Partitions.Month(month.AddMonths(-i)), before, count - found.Count);
            found.AddRange(rows.Select(row => new Watched(row.GetValue<string>("title_id"), row.GetValue<DateTimeOffset>("ts"), row.GetValue<string>("event_id"))));
        }

        return found;
    }

    public Task ClearAsync(string viewerId, DateTimeOffset now) => Task.WhenAll(
        Enumerable.Range(0, Months + 1).Select(month => database.ExecuteAsync(Delete, WriteTime.Of(now), viewerId, Partitions.Month(now.AddMonths(-month)))));
}
