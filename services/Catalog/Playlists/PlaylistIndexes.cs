using MongoDB.Driver;

namespace StreamPlatform.Catalog.Playlists;

internal static class PlaylistIndexes
{
    public static readonly CreateIndexModel<Playlist>[] All =
    [
        Index("playlist_by_owner", Keys.Ascending(playlist => playlist.OwnerId).Descending(playlist => playlist.OwnPlace)),
        Index("playlist_public_by_owner", Keys.Ascending(playlist => playlist.OwnerId).Descending(playlist => playlist.PublicPlace)),
        Index("playlist_public", Keys.Descending(playlist => playlist.PublicPlace)),
        Index("playlist_by_video", Keys.Ascending("entries.videoId").Ascending(playlist => playlist.OwnerId)),
    ];

    private static IndexKeysDefinitionBuilder<Playlist> Keys => Builders<Playlist>.IndexKeys;

    private static CreateIndexModel<Playlist> Index(string name, IndexKeysDefinition<Playlist> keys) => new(keys, new CreateIndexOptions { Name = name });
}
