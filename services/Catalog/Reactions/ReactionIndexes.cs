using MongoDB.Driver;

namespace StreamPlatform.Catalog.Reactions;

internal static class ReactionIndexes
{
    public static readonly CreateIndexModel<Reaction>[] All =
    [
        Index("reaction_by_video", Keys.Ascending(reaction => reaction.VideoId).Ascending(reaction => reaction.Kind)),
        Index("reaction_by_user", Keys.Ascending(reaction => reaction.UserId).Ascending(reaction => reaction.Kind).Descending(reaction => reaction.Place)),
    ];

    private static IndexKeysDefinitionBuilder<Reaction> Keys => Builders<Reaction>.IndexKeys;

    private static CreateIndexModel<Reaction> Index(string name, IndexKeysDefinition<Reaction> keys) => new(keys, new CreateIndexOptions { Name = name });
}
