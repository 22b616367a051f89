using StackExchange.Redis;
using StreamPlatform.Contracts.Channels;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Contracts.Viewing;
using StreamPlatform.Messaging;
using StreamPlatform.Postgres;
using StreamPlatform.Recommendations.Following;
using StreamPlatform.Recommendations.Operating;
using StreamPlatform.Recommendations.Predicting;
using StreamPlatform.Recommendations.Preferences;
using StreamPlatform.Recommendations.Rows;
using StreamPlatform.Recommendations.Shelf;
using StreamPlatform.Recommendations.Training;
using StreamPlatform.Recommendations.Trends;
using StreamPlatform.Recommendations.Viewings;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Recommendations;

internal static class RecommendationsModule
{
    private const int RedisMilliseconds = 500;

    public static void AddRecommendations(this WebApplicationBuilder builder)
    {
        builder.AddPlatformAuthentication();
        builder.AddPostgresDatabase("recommendations-db", typeof(RecommendationsModule).Assembly);
        builder.AddMessaging("recommendations")
            .Handle<VideoChanged, VideoChangedHandler>()
            .Handle<VideoPublished, VideoPublishedHandler>()
            .Handle<VideoRemoved, VideoRemovedHandler>()
            .Handle<ChannelFollowed, ChannelFollowedHandler>()
            .Handle<ChannelUnfollowed, ChannelUnfollowedHandler>()
            .Handle<ViewingSummarised, ViewingSummarisedHandler>();

        // rows are served without either: feeds are worked out more often, and models stay as they are
        builder.AddKeyedAzureBlobContainerClient(ModelStore.Container, settings => settings.DisableHealthChecks = true);
        builder.AddRedisClient("redis", settings => settings.DisableHealthChecks = true, options =>
        {
            options.AbortOnConnectFail = false;
            options.BacklogPolicy = BacklogPolicy.FailFast;
            options.ConnectTimeout = RedisMilliseconds;
            options.AsyncTimeout = RedisMilliseconds;
        });

        builder.Services.AddOptions<RecommendationsOptions>().BindConfiguration(RecommendationsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.AddShelf();
        builder.AddTraining();
        builder.Services.AddSingleton<FollowRows>();
        builder.Services.AddSingleton<ViewingRows>();
        builder.Services.AddSingleton<PreferenceRows>();
        builder.Services.AddSingleton<TrendRows>();
        builder.Services.AddSingleton<TrendBoard>();
        builder.Services.AddSingleton<TrendReader>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TrendReader>());
        builder.Services.AddSingleton<FeedCache>();
        builder.Services.AddSingleton<Picker>();
        builder.Services.AddSingleton<RelatedVideos>();
        builder.Services.AddSingleton<ForYou>();
        builder.Services.AddSingleton<FeedMaker>();
        builder.Services.AddSingleton<Predictor>();
    }

    public static void MapRecommendations(this WebApplication app)
    {
        app.MapRows();
        app.MapPreferences();
        app.MapModel();
        app.MapPredictions();
    }

    private static void AddShelf(this WebApplicationBuilder builder)
    {
        builder.AddCatalogFeed();
        builder.Services.AddSingleton<ShelfRows>();
        builder.Services.AddSingleton<VideoShelf>();
        builder.Services.AddTransient<ShelfChange>();
        builder.Services.AddSingleton<ShelfListener>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ShelfListener>());
        builder.Services.AddHostedService<ShelfUpkeep>();
        builder.Services.AddHostedService<ShelfRefill>();
        builder.Services.AddHealthChecks().AddCheck<ShelfHealthCheck>("shelf");
    }

    private static void AddTraining(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ModelStore>();
        builder.Services.AddSingleton<DeployedModel>();
        builder.Services.AddSingleton<TrainingRows>();
        builder.Services.AddSingleton<Trainer>();
        builder.Services.AddHostedService<TrainingLoop>();
    }
}
