using MongoDB.Driver;
using StreamPlatform.Catalog.Categories;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog;

internal static class Collections
{
    public static IMongoCollection<Video> Videos(this IMongoDatabase database) => database.GetCollection<Video>("videos");

    public static IMongoCollection<Channel> Channels(this IMongoDatabase database) => database.GetCollection<Channel>("channels");

    public static IMongoCollection<Category> Categories(this IMongoDatabase database) => database.GetCollection<Category>("categories");
}
