using System.Text.Json;
using Dapper;
using Npgsql;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Streaming.Entitlements;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Access;

internal sealed class VideoDirectory(NpgsqlDataSource database)
{
    // Of several plans the one of the current source is played; while that one is not playable yet, the newest before it.
    public async Task<WatchableVideo?> FindAsync(string videoId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            """
            select v.owner_id, v.visibility, v.published, p.plan_id, p.body::text, p.manifest_version,
                   o.channel_id, o.included_in_premium, o.members_only, o.preview_seconds
            from video v
            left join offer o on o.video_id = v.video_id and o.is_paid
            left join lateral (
                select plan_id, body, manifest_version from plan
                where plan.video_id = v.video_id and playable_at is not null and refused_at is null
                order by (plan.source_id = v.source_id) desc nulls last, playable_at desc
                limit 1) p on true
            where v.video_id = @VideoId and not v.removed
            """,
            new { VideoId = videoId },
            cancellationToken: cancellationToken));
        return row is null ? null : new WatchableVideo(AccessOf(row), PlanOf(videoId, row), OfferOf(videoId, row));
    }

    private static VideoAccess AccessOf(Row row) => new(row.OwnerId, Enum.Parse<VideoVisibility>(row.Visibility), row.Published);

    private static WatchablePlan? PlanOf(string videoId, Row row)
    {
        if (row.PlanId is null || row.Body is null)
        {
            return null;
        }

        var plan = JsonSerializer.Deserialize<SourceProbed>(row.Body, JsonSerializerOptions.Web)!;
        return new WatchablePlan(new PlanKey(videoId, row.PlanId), plan.Duration, row.ManifestVersion);
    }

    private static Offer? OfferOf(string videoId, Row row) => row.ChannelId is null
        ? null
        : new Offer(videoId, row.ChannelId, row.IncludedInPremium == true, row.MembersOnly == true, row.PreviewSeconds ?? 0);

    private sealed record Row(
        string OwnerId, string Visibility, bool Published, string? PlanId, string? Body, int? ManifestVersion,
        string? ChannelId, bool? IncludedInPremium, bool? MembersOnly, int? PreviewSeconds);
}
