using Dapper;
using Npgsql;

namespace StreamPlatform.Studio.Uploads;

// Orders what happens to a video's uploads, until the transaction ends: no upload may begin beside the removal of its video.
internal static class VideoLock
{
    public static Task TakeAsync(NpgsqlConnection connection, string videoId, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_xact_lock(hashtextextended(@videoId, 1))", new { videoId }, cancellationToken: cancellationToken));
}
