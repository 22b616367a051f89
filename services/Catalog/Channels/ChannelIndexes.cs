using MongoDB.Driver;

namespace StreamPlatform.Catalog.Channels;

internal static class ChannelIndexes
{
    public const string Handle = "channel_by_handle";
    public const string Owner = "channel_by_owner";

    public static readonly CreateIndexModel<Channel>[] All =
    [
        new(Builders<Channel>.IndexKeys.Ascending(channel => channel.Handle), new CreateIndexOptions { Name = Handle, Unique = true }),
        new(Builders<Channel>.IndexKeys.Ascending(channel => channel.OwnerId), new CreateIndexOptions { Name = Owner, Unique = true }),
    ];
}
