using System.Text.Json;
using StreamPlatform.Analytics.Sittings;
using StreamPlatform.Analytics.Storage;

namespace StreamPlatform.Analytics.Quality;

// How sittings went, by the edge that they were on and the hour that they began in.
internal sealed class EdgeEvents(ViewingDatabase database)
{
    private const string Insert = "INSERT INTO qoe_by_edge (edge, hour, shard, ts, session_id, body) VALUES (?, ?, ?, ?, ?, ?)";
    private const string Select = "SELECT body FROM qoe_by_edge WHERE edge = ? AND hour = ? AND shard = ?";

    public Task WriteAsync(Sitting sitting) => Task.WhenAll(sitting.Edges.Select(share => database.ExecuteAsync(
        Insert, share.Edge, Partitions.Hour(sitting.StartedAt), Partitions.Shard(sitting.SessionId, Partitions.EdgeShards), sitting.StartedAt, sitting.SessionId,
        JsonSerializer.Serialize(share, JsonSerializerOptions.Web))));

    public async Task<IReadOnlyList<EdgeShare>> InHourAsync(string edge, int hour)
    {
        var shards = await Task.WhenAll(Enumerable.Range(0, Partitions.EdgeShards).Select(shard => database.ExecuteAsync(Select, edge, hour, shard)));
        return [.. shards.SelectMany(rows => rows).Select(row => JsonSerializer.Deserialize<EdgeShare>(row.GetValue<string>("body"), JsonSerializerOptions.Web)!)];
    }
}
