using MongoDB.Driver;

namespace StreamPlatform.Catalog.Following;

internal static class FollowIndexes
{
    public static readonly CreateIndexModel<Follow>[] All =
    [
        Index("follow_by_user", Keys.Ascending(follow => follow.UserId).Descending(follow => follow.Place)),
        Index("follow_by_channel", Keys.Ascending(follow => follow.ChannelId).Ascending(follow => follow.Place)),
    ];

    private static IndexKeysDefinitionBuilder<Follow> Keys => Builders<Follow>.IndexKeys;

    private static CreateIndexModel<Follow> Index(string name, IndexKeysDefinition<Follow> keys) => new(keys, new CreateIndexOptions { Name = name });
}
