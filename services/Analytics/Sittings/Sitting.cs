using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Analytics.Quality;

namespace StreamPlatform.Analytics.Sittings;

// One viewer, one video, one sitting: all that its heartbeats say together. ViewerKey: who counts as the same viewer. CountedAsView: set when it is closed.
internal sealed record Sitting(
    string SessionId, string VideoId, string? ViewerId, string ViewerKey, string Region, string Device, DateTimeOffset StartedAt, DateTimeOffset LastHeardAt, long DurationMs,
    long PlayedMs, long FurthestMs, IReadOnlyList<int> PartsSeen, bool IsBelieved, bool IsEnded, IReadOnlyList<EdgeShare> Edges, bool CountedAsView)
{
    public bool IsViewIfFirst => IsBelieved && ViewRule.IsEnough(PlayedMs, DurationMs);

    // In whatever order they come, and however often: a number counts once.
    public static Sitting Of(IEnumerable<Heartbeat> heartbeats)
    {
        var all = heartbeats.OrderBy(heartbeat => heartbeat.ReceivedAt).DistinctBy(heartbeat => heartbeat.Number).OrderBy(heartbeat => heartbeat.Number).ToList();
        var first = all[0];
        var lastHeardAt = all.Max(heartbeat => heartbeat.ReceivedAt);
        var spans = PlayedTime.Within(first.DurationMs, all.SelectMany(heartbeat => heartbeat.Played));
        var playedMs = PlayedTime.Total(spans);
        return new Sitting(
            first.SessionId,
            first.VideoId,
            first.ViewerId,
            first.ViewerId ?? all.Select(heartbeat => heartbeat.Visitor).FirstOrDefault(visitor => visitor is not null) ?? first.SessionId,
            first.Region,
            first.Device,
            first.StartedAt,
            lastHeardAt,
            first.DurationMs,
            playedMs,
            spans.Select(span => span.To).DefaultIfEmpty(0).Max(),
            PlayedTime.PartsSeen(spans, first.DurationMs),
            all.TrueForAll(heartbeat => heartbeat.Device != Devices.Bot) && !ViewRule.IsImpossible(playedMs, lastHeardAt - first.StartedAt),
            all[^1].Ended,
            EdgeShare.Of(all),
            CountedAsView: false);
    }
}
