using Dapper;
using Npgsql;

namespace StreamPlatform.Streaming.Texts;

internal static class TextFinder
{
    // Those of a plan and those that the creator sent, by language. Without a plan only the latter.
    public static async Task<IReadOnlyList<IndexedText>> ReadAsync(
        NpgsqlConnection connection, NpgsqlTransaction? transaction, string videoId, string planId, CancellationToken cancellationToken)
    {
        var texts = await connection.QueryAsync<IndexedText>(new CommandDefinition(
            """
            select track, language, name, describes_sound, blob_key, plan_id = '' as is_sent
            from text_track where video_id = @videoId and plan_id in (@planId, '') order by language, describes_sound, track
            """,
            new { videoId, planId },
            transaction,
            cancellationToken: cancellationToken));
        return texts.AsList();
    }
}
