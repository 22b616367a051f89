using Cassandra;
using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.Progress;

// The last position of each viewer in each video. The player's own time is the row's time in the store, so the last one wins there, in whatever order they come,
// and what was deleted stays so.
internal sealed class ProgressStore(ViewingDatabase database)
{
    // one request for ten viewers instead of ten; the store warns of batches over more than ten partitions
    private const int ViewersTogether = 10;
    private const string Insert = "INSERT INTO progress_by_user (user_id, title_id, position_ms, duration_ms, at) VALUES (?, ?, ?, ?, ?) USING TIMESTAMP ?";
    private const string SelectOne = "SELECT title_id, position_ms, duration_ms, at FROM progress_by_user WHERE user_id = ? AND title_id = ?";
    private const string SelectAll = "SELECT title_id, position_ms, duration_ms, at FROM progress_by_user WHERE user_id = ?";
    private const string Delete = "DELETE FROM progress_by_user USING TIMESTAMP ? WHERE user_id = ?";

    public Task WriteAsync(IEnumerable<Heartbeat> heartbeats) => Task.WhenAll(heartbeats
        .GroupBy(heartbeat => (heartbeat.ViewerId, heartbeat.VideoId))
        .Select(group => group.MaxBy(heartbeat => heartbeat.SentAt)!)
        .Chunk(ViewersTogether)
        .Select(WriteTogetherAsync));

    public async Task<IReadOnlyList<ViewerProgress>> OfAsync(string viewerId, IEnumerable<string> videoIds)
    {
        var rows = await Task.WhenAll(videoIds.Select(videoId => database.ExecuteAsync(SelectOne, viewerId, videoId)));
        return [.. rows.SelectMany(row => row).Select(Read)];
    }

    public async Task<IReadOnlyList<ViewerProgress>> AllAsync(string viewerId) => [.. (await database.ExecuteAsync(SelectAll, viewerId)).Select(Read)];

    public Task ClearAsync(string viewerId, DateTimeOffset now) => database.ExecuteAsync(Delete, WriteTime.Of(now), viewerId);

    private async Task WriteTogetherAsync(Heartbeat[] last) => await database.ExecuteTogetherAsync(await Task.WhenAll(last.Select(heartbeat => database.BindAsync(
        Insert, heartbeat.ViewerId, heartbeat.VideoId, heartbeat.PositionMs, heartbeat.DurationMs, heartbeat.SentAt, WriteTime.Of(heartbeat.SentAt)))));

    private static ViewerProgress Read(Row row) => ViewerProgress.Of(
        row.GetValue<string>("title_id"), row.GetValue<long>("position_ms"), row.GetValue<long>("duration_ms"), row.GetValue<DateTimeOffset>("at"));
}
