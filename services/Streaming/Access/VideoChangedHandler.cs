using Dapper;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;

namespace StreamPlatform.Streaming.Access;

internal sealed class VideoChangedHandler : ITransactionalHandler<VideoChanged>
{
    public Task HandleAsync(VideoChanged message, UnitOfWork work, CancellationToken cancellationToken)
    {
        var video = message.Video;
        return work.Connection.ExecuteAsync(new CommandDefinition(
            """
            insert into video (video_id, version, owner_id, visibility, published, source_id)
            values (@VideoId, @Version, @OwnerId, @Visibility, @Published, @SourceId)
            on conflict (video_id) do update
            set version = excluded.version, owner_id = excluded.owner_id, visibility = excluded.visibility,
                published = excluded.published, source_id = excluded.source_id
            where video.version < excluded.version and not video.removed
            """,
            new { video.VideoId, video.Version, video.OwnerId, Visibility = video.Visibility.ToString(), video.Published, video.SourceId },
            work.Transaction,
            cancellationToken: cancellationToken));
    }
}
