using System.Text.Json;
using Dapper;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Messaging;
using StreamPlatform.Streaming.Gates;

namespace StreamPlatform.Streaming.Indexing;

// The rows of one plan, inside a transaction that has its video to itself.
internal sealed class PlanRows
{
    private readonly UnitOfWork _work;

    private PlanRows(UnitOfWork work, PlanKey key)
    {
        _work = work;
        Key = key;
    }

    public PlanKey Key { get; }

    // Null when the video was removed or the plan given up: what still comes of it is of no use to anybody.
    public static async Task<PlanRows?> OpenAsync(UnitOfWork work, PlanKey key, CancellationToken cancellationToken)
    {
        var rows = new PlanRows(work, key);
        await VideoLock.TakeAsync(work, key.VideoId, cancellationToken);
        var removed = await rows.QuerySingleAsync<bool>(
            """
            select exists (select from video where video_id = @VideoId and removed)
                or exists (select from discarded_plan where video_id = @VideoId and plan_id = @PlanId)
            """,
            cancellationToken);
        if (removed)
        {
            return null;
        }

        await rows.ExecuteAsync(
            "insert into plan (video_id, plan_id) values (@VideoId, @PlanId) on conflict do nothing", key, cancellationToken);
        return rows;
    }

    public async Task<PlanState> ReadStateAsync(CancellationToken cancellationToken) =>
        await QuerySingleAsync<PlanState>(
            """
            select body::text, playable_at, ready_at, playable_asked_at, ready_asked_at, refused_at
            from plan where video_id = @VideoId and plan_id = @PlanId
            """,
            cancellationToken);

    public Task SetPlanAsync(SourceProbed plan, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update plan set source_id = @SourceId, body = @Body::jsonb where video_id = @VideoId and plan_id = @PlanId",
            new { Key.VideoId, Key.PlanId, plan.SourceId, Body = JsonSerializer.Serialize(plan, JsonSerializerOptions.Web) },
            cancellationToken);

    public Task AddSegmentsAsync(IReadOnlyList<TranscodedSegment> segments, CancellationToken cancellationToken) =>
        ExecuteAsync(
            """
            insert into segment (video_id, plan_id, track, number, start_ticks, duration_ticks, length, sha256, keyframes)
            select @VideoId, @PlanId, track, number, start_ticks, duration_ticks, length, sha256, keyframes::jsonb
            from unnest(@Tracks, @Numbers, @Starts, @Durations, @Lengths, @Hashes, @Keyframes)
                as added (track, number, start_ticks, duration_ticks, length, sha256, keyframes)
            on conflict do nothing
            """,
            new
            {
                Key.VideoId,
                Key.PlanId,
                Tracks = segments.Select(segment => segment.Track).ToArray(),
                Numbers = segments.Select(segment => segment.Number).ToArray(),
                Starts = segments.Select(segment => segment.StartTicks).ToArray(),
                Durations = segments.Select(segment => segment.DurationTicks).ToArray(),
                Lengths = segments.Select(segment => segment.Length).ToArray(),
                Hashes = segments.Select(segment => segment.Sha256).ToArray(),
                Keyframes = segments.Select(Serialized).ToArray(),
            },
            cancellationToken);

    public Task EndTrackAsync(string track, int segmentCount, CancellationToken cancellationToken) =>
        ExecuteAsync(
            """
            insert into track_end (video_id, plan_id, track, segment_count) values (@VideoId, @PlanId, @Track, @SegmentCount)
            on conflict do nothing
            """,
            new { Key.VideoId, Key.PlanId, Track = track, SegmentCount = segmentCount },
            cancellationToken);

    public async Task<IReadOnlyDictionary<string, TrackProgress>> ReadProgressAsync(CancellationToken cancellationToken)
    {
        var tracks = await _work.Connection.QueryAsync<TrackProgress>(Command(
            """
            select track, count(*)::int as count, max(number) as highest, bool_or(number = 0) as has_first
            from segment where video_id = @VideoId and plan_id = @PlanId group by track
            """,
            Key,
            cancellationToken));
        return tracks.ToDictionary(track => track.Track, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<string, int>> ReadEndsAsync(CancellationToken cancellationToken)
    {
        var ends = await _work.Connection.QueryAsync<(string Track, int SegmentCount)>(Command(
            "select track, segment_count from track_end where video_id = @VideoId and plan_id = @PlanId", Key, cancellationToken));
        return ends.ToDictionary(end => end.Track, end => end.SegmentCount, StringComparer.Ordinal);
    }

    public Task SetAskedAsync(Gate gate, DateTimeOffset at, CancellationToken cancellationToken) =>
        ExecuteAsync(
            gate == Gate.Playable
                ? "update plan set playable_asked_at = @At where video_id = @VideoId and plan_id = @PlanId"
                : "update plan set ready_asked_at = @At where video_id = @VideoId and plan_id = @PlanId",
            new { Key.VideoId, Key.PlanId, At = at },
            cancellationToken);

    public Task SetRefusedAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update plan set refused_at = @At where video_id = @VideoId and plan_id = @PlanId",
            new { Key.VideoId, Key.PlanId, At = at },
            cancellationToken);

    public Task SetPlayableAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update plan set playable_at = @At where video_id = @VideoId and plan_id = @PlanId",
            new { Key.VideoId, Key.PlanId, At = at },
            cancellationToken);

    public Task SetReadyAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        ExecuteAsync(
            "update plan set ready_at = @At, manifest_version = 1 where video_id = @VideoId and plan_id = @PlanId",
            new { Key.VideoId, Key.PlanId, At = at },
            cancellationToken);

    private static string? Serialized(TranscodedSegment segment) =>
        segment.Keyframes is { Count: > 0 } keyframes ? JsonSerializer.Serialize(keyframes, JsonSerializerOptions.Web) : null;

    private Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        _work.Connection.ExecuteAsync(Command(sql, parameters, cancellationToken));

    private Task<T> QuerySingleAsync<T>(string sql, CancellationToken cancellationToken) =>
        _work.Connection.QuerySingleAsync<T>(Command(sql, Key, cancellationToken));

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, _work.Transaction, cancellationToken: cancellationToken);
}
