using System.Text.Json;
using Cassandra;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.Heartbeats;

// Heartbeats of five minutes and a share of the sessions lie together, so that a batch of them is written in few requests and a sitting is read in few.
internal sealed class HeartbeatStore(ViewingDatabase database)
{
    private const int RowsTogether = 50;
    private const string Insert = "INSERT INTO heartbeats (bucket, shard, session_id, number, body) VALUES (?, ?, ?, ?, ?)";
    private const string Select = "SELECT body FROM heartbeats WHERE bucket = ? AND shard = ? AND session_id = ?";

    public Task WriteAsync(IEnumerable<Heartbeat> heartbeats) => Task.WhenAll(heartbeats
        .GroupBy(heartbeat => (Bucket: Partitions.Bucket(heartbeat.ReceivedAt), Shard: ShardOf(heartbeat.SessionId)))
        .SelectMany(partition => partition.Chunk(RowsTogether).Select(rows => WriteAsync(partition.Key.Bucket, partition.Key.Shard, rows))));

    // All of a session's, in no order; one that was received twice may come twice.
    public async Task<IReadOnlyList<Heartbeat>> OfSessionAsync(string sessionId, DateTimeOffset from, DateTimeOffset until)
    {
        var first = Partitions.Bucket(from);
        var buckets = Enumerable.Range(first, Math.Max(1, Partitions.Bucket(until) - first + 1));
        var found = await Task.WhenAll(buckets.Select(bucket => database.ExecuteAsync(Select, bucket, ShardOf(sessionId), sessionId)));
        return [.. found.SelectMany(rows => rows).Select(row => Read(row.GetValue<string>("body")))];
    }

    private static int ShardOf(string sessionId) => Partitions.Shard(sessionId, Partitions.HeartbeatShards);

    private async Task WriteAsync(int bucket, int shard, Heartbeat[] rows)
    {
        var bound = new List<BoundStatement>(rows.Length);
        foreach (var row in rows)
        {
            bound.Add(await database.BindAsync(Insert, bucket, shard, row.SessionId, row.Number, JsonSerializer.Serialize(row, JsonSerializerOptions.Web)));
        }

        await database.ExecuteTogetherAsync(bound);
    }

    private static Heartbeat Read(string body) =>
        JsonSerializer.Deserialize<Heartbeat>(body, JsonSerializerOptions.Web) ?? throw new InvalidDataException("A heartbeat is empty.");
}
