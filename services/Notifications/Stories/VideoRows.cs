using Dapper;
using Npgsql;
using StreamPlatform.Contracts.Videos;

namespace StreamPlatform.Notifications.Stories;

internal sealed class KnownVideo
{
    public required string VideoId { get; init; }

    public required string OwnerId { get; init; }

    public required string Title { get; init; }
}

// What Catalog says about videos, the newest version of it.
internal sealed class VideoRows(NpgsqlDataSource database)
{
    public async Task KeepAsync(VideoSnapshot video, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            with kept as (
                insert into video (video_id, owner_id, title, version, hidden) values (@VideoId, @OwnerId, @Title, @Version, @hidden)
                on conflict (video_id) do update set title = excluded.title, version = excluded.version, hidden = excluded.hidden
                where video.version < excluded.version and not video.removed
                returning video_id)
            update story set title = @Title, hidden = @hidden and story.kind = 'new-video'
            where story.video_id = @VideoId and exists (select from kept) and (story.title <> @Title or story.hidden <> (@hidden and story.kind = 'new-video'))
            """,
            new { video.VideoId, video.OwnerId, video.Title, video.Version, hidden = !video.Published || video.Visibility != VideoVisibility.Public },
            cancellationToken: cancellationToken));
    }

    public async Task RemoveAsync(VideoRemoved removed, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            """
            with gone as (
                insert into video (video_id, owner_id, title, version, hidden, removed) values (@VideoId, @OwnerId, '', @Version, true, true)
                on conflict (video_id) do update set removed = true, hidden = true, version = greatest(video.version, excluded.version))
            update story set hidden = true where video_id = @VideoId and not hidden
            """,
            removed,
            cancellationToken: cancellationToken));
    }

    public async Task<KnownVideo?> FindAsync(string videoId, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.QuerySingleOrDefaultAsync<KnownVideo>(new CommandDefinition(
            "select video_id, owner_id, title from video where video_id = @videoId and not removed", new { videoId }, cancellationToken: cancellationToken));
    }
}
