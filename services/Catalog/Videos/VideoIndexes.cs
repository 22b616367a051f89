using MongoDB.Driver;

namespace StreamPlatform.Catalog.Videos;

internal static class VideoIndexes
{
    public static readonly CreateIndexModel<Video>[] All =
    [
        Index("video_public", Keys.Descending(video => video.PublicPlace)),
        Index("video_public_by_category", Keys.Ascending(video => video.Category).Descending(video => video.PublicPlace)),
        Index("video_public_by_channel", Keys.Ascending(video => video.ChannelId).Descending(video => video.PublicPlace)),
        Index("video_public_by_tag", Keys.Ascending(video => video.TagKeys).Descending(video => video.PublicPlace)),
        Index("video_by_owner", Keys.Ascending(video => video.OwnerId).Descending(video => video.OwnPlace)),
        Index("video_in_pipeline", Keys.Ascending(video => video.PipelineState).Ascending(video => video.PipelinePlace)),
    ];

    private static IndexKeysDefinitionBuilder<Video> Keys => Builders<Video>.IndexKeys;

    private static CreateIndexModel<Video> Index(string name, IndexKeysDefinition<Video> keys) => new(keys, new CreateIndexOptions { Name = name });
}
