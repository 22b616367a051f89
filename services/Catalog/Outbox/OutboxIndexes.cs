using MongoDB.Driver;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog.Outbox;

internal static class OutboxIndexes
{
    public static readonly CreateIndexModel<Video>[] All =
    [
        new(Builders<Video>.IndexKeys.Ascending("outbox.at"), new CreateIndexOptions { Name = "video_by_pending_event", Sparse = true }),
    ];
}
