using MongoDB.Bson;
using MongoDB.Bson.Serialization.Conventions;
using MongoDB.Driver;
using StreamPlatform.Catalog.Categories;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Following;
using StreamPlatform.Catalog.Outbox;
using StreamPlatform.Catalog.Playlists;
using StreamPlatform.Catalog.Reactions;
using StreamPlatform.Catalog.Videos;

namespace StreamPlatform.Catalog;

// How documents look, the indexes behind every list and look-up, and the categories, all in place before anything else starts.
internal sealed class CatalogDatabase(IMongoDatabase database, TagKeyBackfill tagKeys) : IHostedLifecycleService
{
    public static void MapDocuments() => ConventionRegistry.Register(
        "catalog",
        new ConventionPack
        {
            new CamelCaseElementNameConvention(),
            new EnumRepresentationConvention(BsonType.String),
            new IgnoreExtraElementsConvention(true),
        },
        type => type.Namespace?.StartsWith("StreamPlatform.Catalog", StringComparison.Ordinal) == true);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await database.Videos().Indexes.CreateManyAsync([.. VideoIndexes.All, OutboxIndexes.Of<Video>("video_by_pending_event")], cancellationToken);
        await database.Channels().Indexes.CreateManyAsync(ChannelIndexes.All, cancellationToken);
        await database.Reactions().Indexes.CreateManyAsync(ReactionIndexes.All, cancellationToken);
        await database.Follows().Indexes.CreateManyAsync([.. FollowIndexes.All, OutboxIndexes.Of<Follow>("follow_by_pending_event")], cancellationToken);
        await database.Playlists().Indexes.CreateManyAsync([.. PlaylistIndexes.All, OutboxIndexes.Of<Playlist>("playlist_by_pending_event")], cancellationToken);
        await database.Categories().Indexes.CreateOneAsync(CategorySeed.ByPosition, cancellationToken: cancellationToken);
        await CategorySeed.PlantAsync(database.Categories(), cancellationToken);
        await tagKeys.FillAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
