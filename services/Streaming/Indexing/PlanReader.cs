using System.Text.Json;
using Dapper;
using Npgsql;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Streaming.Texts;

namespace StreamPlatform.Streaming.Indexing;

internal sealed class PlanReader(NpgsqlDataSource database)
{
    // All queries see one state of the database: else a plan that is ready could be read with a segment missing.
    public async Task<IndexedPlan?> ReadAsync(PlanKey key, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        var plan = await connection.QuerySingleOrDefaultAsync<PlanRow>(new CommandDefinition(
            "select body::text, manifest_version from plan where video_id = @VideoId and plan_id = @PlanId and body is not null",
            key,
            transaction,
            cancellationToken: cancellationToken));
        if (plan is null)
        {
            return null;
        }

        var segments = await connection.QueryAsync<IndexedSegment>(new CommandDefinition(
            """
            select track, number, start_ticks, duration_ticks, length, sha256
            from segment where video_id = @VideoId and plan_id = @PlanId
            """,
            key,
            transaction,
            cancellationToken: cancellationToken));
        var texts = await TextFinder.ReadAsync(connection, transaction, key.VideoId, key.PlanId, cancellationToken);
        return new IndexedPlan(JsonSerializer.Deserialize<SourceProbed>(plan.Body, JsonSerializerOptions.Web)!, plan.ManifestVersion, segments, texts);
    }

    public async Task<IReadOnlyList<KeyframedSegment>> ReadKeyframesAsync(PlanKey key, string track, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<KeyframeRow>(new CommandDefinition(
            """
            select number, start_ticks, duration_ticks, keyframes::text
            from segment where video_id = @VideoId and plan_id = @PlanId and track = @Track order by number
            """,
            new { key.VideoId, key.PlanId, Track = track },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => new KeyframedSegment(
            row.Number,
            row.StartTicks + row.DurationTicks,
            row.Keyframes is null ? [] : JsonSerializer.Deserialize<TranscodedKeyframe[]>(row.Keyframes, JsonSerializerOptions.Web)!))];
    }

    private sealed record PlanRow(string Body, int? ManifestVersion);

    private sealed record KeyframeRow(int Number, long StartTicks, long DurationTicks, string? Keyframes);
}

internal sealed record KeyframedSegment(int Number, long EndTicks, IReadOnlyList<TranscodedKeyframe> Keyframes);
