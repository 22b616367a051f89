using Dapper;
using StreamPlatform.Messaging;

namespace StreamPlatform.Streaming.Indexing;

// What happens to one video happens one after the other: else two transactions could each miss the other's segments,
// and neither would say that the video is ready.
internal static class VideoLock
{
    public static Task TakeAsync(UnitOfWork work, string videoId, CancellationToken cancellationToken) =>
        work.Connection.ExecuteAsync(new CommandDefinition(
            "select pg_advisory_xact_lock(hashtextextended(@VideoId, 0))",
            new { VideoId = videoId },
            work.Transaction,
            cancellationToken: cancellationToken));
}
