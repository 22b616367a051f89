using Dapper;
using StreamPlatform.Messaging;
using StreamPlatform.Streaming.Indexing;

namespace StreamPlatform.Streaming.Texts;

// Changes of what can be read beside a video, inside a transaction that has the video to itself.
internal static class TextRows
{
    // Whose video it is; null when there is none. Nobody else changes the video until the transaction ends.
    public static async Task<string?> LockOwnerAsync(UnitOfWork work, string videoId, CancellationToken cancellationToken)
    {
        await VideoLock.TakeAsync(work, videoId, cancellationToken);
        return await work.Connection.QuerySingleOrDefaultAsync<string>(Command(
            work, "select owner_id from video where video_id = @videoId and not removed", new { videoId }, cancellationToken));
    }

    // False when it is known already.
    public static async Task<bool> AddAsync(UnitOfWork work, string videoId, string planId, IndexedText text, CancellationToken cancellationToken) =>
        await work.Connection.ExecuteAsync(Command(
            work,
            """
            insert into text_track (video_id, plan_id, track, language, name, describes_sound, blob_key)
            values (@videoId, @planId, @Track, @Language, @Name, @DescribesSound, @BlobKey) on conflict do nothing
            """,
            new { videoId, planId, text.Track, text.Language, text.Name, text.DescribesSound, text.BlobKey },
            cancellationToken)) > 0;

    // Of what the creator sent: one of each kind for a language.
    public static Task<int> RemoveSentAsync(UnitOfWork work, string videoId, string language, bool describesSound, CancellationToken cancellationToken) =>
        work.Connection.ExecuteAsync(Command(
            work,
            "delete from text_track where video_id = @videoId and plan_id = '' and language = @language and describes_sound = @describesSound",
            new { videoId, language, describesSound },
            cancellationToken));

    // What was inside the source can be taken away too. False when there is no such track.
    public static async Task<bool> RemoveAsync(UnitOfWork work, string videoId, string track, CancellationToken cancellationToken) =>
        await work.Connection.ExecuteAsync(Command(
            work, "delete from text_track where video_id = @videoId and track = @track", new { videoId, track }, cancellationToken)) > 0;

    // Finished playlists are kept for ever under their version: what has changed gets the next one. Sessions that run keep theirs.
    public static async Task RenewManifestsAsync(UnitOfWork work, string videoId, string? planId, CancellationToken cancellationToken)
    {
        var plans = await work.Connection.QueryAsync<string>(Command(
            work,
            """
            update plan set manifest_version = manifest_version + 1
            where video_id = @videoId and manifest_version is not null and (@planId::text is null or plan_id = @planId)
            returning plan_id
            """,
            new { videoId, planId },
            cancellationToken));
        foreach (var plan in plans)
        {
            await IndexChanges.AnnounceAsync(work, new PlanKey(videoId, plan), cancellationToken);
        }
    }

    private static CommandDefinition Command(UnitOfWork work, string sql, object parameters, CancellationToken cancellationToken) =>
        new(sql, parameters, work.Transaction, cancellationToken: cancellationToken);
}
