using MongoDB.Driver;
using StackExchange.Redis;
using StreamPlatform.Catalog.Caching;
using StreamPlatform.Catalog.Categories;
using StreamPlatform.Catalog.Channels;
using StreamPlatform.Catalog.Feed;
using StreamPlatform.Catalog.Following;
using StreamPlatform.Catalog.Operating;
using StreamPlatform.Catalog.Outbox;
using StreamPlatform.Catalog.Playlists;
using StreamPlatform.Catalog.Processing;
using StreamPlatform.Catalog.Reactions;
using StreamPlatform.Catalog.Videos;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Thumbnails;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Messaging;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Catalog;

internal static class CatalogModule
{
    private const int RedisMilliseconds = 1000;

    public static void AddCatalog(this WebApplicationBuilder builder)
    {
        CatalogDatabase.MapDocuments();
        builder.AddPlatformAuthentication();
        builder.AddMongoDBClient("catalog-db");
        builder.Services.AddHealthChecks().AddCheck<ClockHealthCheck>("clock");

        // before the consumers below: they rely on its indexes
        builder.Services.AddHostedService<CatalogDatabase>();
        builder.AddMessaging("catalog")
            .Handle<UploadCompleted, UploadCompletedHandler>()
            .Handle<SourceProbing, SourceProbingHandler>()
            .Handle<SourceProbed, SourceProbedHandler>()
            .Handle<SourceRepaired, SourceRepairedHandler>()
            .Handle<SourceRefused, SourceRefusedHandler>()
            .Handle<PosterRendered, PosterRenderedHandler>()
            .Handle<TranscodingProgressed, TranscodingProgressedHandler>()
            .Handle<TranscodingFailed, TranscodingFailedHandler>()
            .Handle<StillsRendered, StillsRenderedHandler>()
            .Handle<StoryboardRendered, StoryboardRenderedHandler>()
            .Handle<HoverPreviewRendered, HoverPreviewRenderedHandler>()
            .Handle<PosterUploaded, PosterUploadedHandler>()
            .Handle<StreamRefused, StreamRefusedHandler>()
            .Handle<VideoPlayable, VideoPlayableHandler>()
            .Handle<VideoReady, VideoReadyHandler>()
            .Handle<TextsChanged, TextsChangedHandler>()
            .Classify<MongoException>(FailureKind.Transient, CatalogFailures.IsTransient);

        builder.Services.AddOptions<CatalogOptions>().BindConfiguration(CatalogOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<VideoStore>();
        builder.Services.AddSingleton<VideoLists>();
        builder.Services.AddSingleton<TagKeyBackfill>();
        builder.Services.AddSingleton<VisibleVideos>();
        builder.Services.AddSingleton<VideoTraces>();
        builder.Services.AddSingleton<PipelineList>();
        builder.Services.AddSingleton<ChannelStore>();
        builder.Services.AddSingleton<CategoryStore>();
        builder.Services.AddSingleton<ReactionStore>();
        builder.Services.AddSingleton<FollowStore>();
        builder.Services.AddSingleton<PlaylistStore>();
        builder.Services.AddSingleton<PlaylistLists>();
        builder.Services.AddSingleton<PlaylistPosters>();
        builder.Services.AddSingleton<PlaylistAnswer>();
        builder.Services.AddSingleton<PlaylistFeed>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<StudioAnswer>();
        builder.AddCaching();
        builder.Services.AddSingleton<OutboxSignal>();
        builder.Services.AddHostedService<OutboxRelay>();
    }

    // the catalog does without Redis: not unhealthy when it is gone, and nobody waits for it
    private static void AddCaching(this WebApplicationBuilder builder)
    {
        builder.AddRedisClient("redis", settings => settings.DisableHealthChecks = true, options =>
        {
            options.AbortOnConnectFail = false;
            options.BacklogPolicy = BacklogPolicy.FailFast;
            options.ConnectTimeout = RedisMilliseconds;
            options.AsyncTimeout = RedisMilliseconds;
        });
        builder.Services.AddSingleton<CacheTelemetry>();
        builder.Services.AddSingleton<CacheNames>();
        builder.Services.AddSingleton<HotCache>();
        builder.Services.AddSingleton<Generations>();
        builder.Services.AddSingleton<CatalogChanges>();
        builder.Services.AddSingleton<CachedVideos>();
        builder.Services.AddHostedService<HearChanges>();
    }

    public static void MapCatalog(this WebApplication app)
    {
        app.MapVideos();
        app.MapPipeline();
        app.MapChannels();
        app.MapReactions();
        app.MapFollowing();
        app.MapPlaylists();
        app.MapCategories();
        app.MapFeed();
    }
}
