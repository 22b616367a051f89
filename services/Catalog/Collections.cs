using MongoDB.Driver;
using StreamPlatform.Catalog.Categories;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Following;
using StreamPlatform.Catalog.Playlists;
using StreamPlatform.Catalog.Reactions;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog;

internal static class Collections
{
    public static IMongoCollection<Video> Videos(this IMongoDatabase database) => database.GetCollection<Video>("videos");

    public static IMongoCollection<Channel> Channels(this IMongoDatabase database) => database.GetCollection<Channel>("channels");

    public static IMongoCollection<Category> Categories(this IMongoDatabase database) => database.GetCollection<Category>("categories");

    public static IMongoCollection<Reaction> Reactions(this IMongoDatabase database) => database.GetCollection<Reaction>("reactions");

    public static IMongoCollection<Follow> Follows(this IMongoDatabase database) => database.GetCollection<Follow>("follows");

    public static IMongoCollection<Playlist> Playlists(this IMongoDatabase database) => database.GetCollection<Playlist>("playlists");
}
