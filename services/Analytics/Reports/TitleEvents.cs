using System.Text.Json;
using StreamPlatform.Analytics.Sittings;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.Reports;

// A title's sittings, day by day, in sixteen shares: a day of a title that the whole world watches is no single partition.
internal sealed class TitleEvents(ViewingDatabase database)
{
    private const string Insert = "INSERT INTO events_by_title (title_id, day, shard, ts, event_id, body) VALUES (?, ?, ?, ?, ?, ?)";
    private const string Select = "SELECT body FROM events_by_title WHERE title_id = ? AND day = ? AND shard = ?";

    // a sitting in which nothing was shown says nothing about the title
    public Task WriteAsync(Sitting sitting) => sitting.PlayedMs == 0
        ? Task.CompletedTask
        : database.ExecuteAsync(
            Insert, sitting.VideoId, Partitions.Day(DateOnly.FromDateTime(sitting.StartedAt.UtcDateTime)), Partitions.Shard(sitting.SessionId, Partitions.TitleShards),
            sitting.StartedAt, sitting.SessionId, JsonSerializer.Serialize(TitleEvent.Of(sitting), JsonSerializerOptions.Web));

    public async Task<IReadOnlyList<TitleEvent>> OnDayAsync(string videoId, DateOnly day)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, Partitions.TitleShards).Select(shard => database.ExecuteAsync(Select, videoId, Partitions.Day(day), shard)));
        return [.. shards.SelectMany(rows => rows).Select(row => JsonSerializer.Deserialize<TitleEvent>(row.GetValue<string>("body"), JsonSerializerOptions.Web)!)];
    }
}
