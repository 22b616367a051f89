using System.Text.Json;
using Dapper;
using Npgsql;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;

namespace StreamPlatform.Streaming.Gates;

// A chunk that was encoded twice is stored as whoever came first made it, and told of by whoever came second: then the places of its keyframes are not
// known until somebody looks into the file.
internal sealed class KeyframeRows(NpgsqlDataSource database)
{
    public async Task FillInAsync(PlanKey key, IndexedPlan index, ScannedPlan scanned, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rungs = index.Plan.Video.Rungs.Select(rung => rung.Track).ToArray();
        var open = await connection.QueryAsync<(string Track, int Number)>(new CommandDefinition(
            """
            select track, number from segment
            where video_id = @VideoId and plan_id = @PlanId and track = any (@Rungs) and keyframes is null
            """,
            new { key.VideoId, key.PlanId, Rungs = rungs },
            cancellationToken: cancellationToken));
        foreach (var (track, number) in open)
        {
            var seen = scanned.Segments[MediaManifest.SegmentUri(track, number)].Keyframes;
            await connection.ExecuteAsync(new CommandDefinition(
                """
                update segment set keyframes = @Keyframes::jsonb
                where video_id = @VideoId and plan_id = @PlanId and track = @Track and number = @Number
                """,
                new { key.VideoId, key.PlanId, Track = track, Number = number, Keyframes = Serialized(seen) },
                cancellationToken: cancellationToken));
        }
    }

    private static string Serialized(IEnumerable<Media.SegmentKeyframe> keyframes) => JsonSerializer.Serialize(
        keyframes.Select(keyframe => new TranscodedKeyframe(keyframe.Offset, keyframe.Length, keyframe.DecodeTime)), JsonSerializerOptions.Web);
}
