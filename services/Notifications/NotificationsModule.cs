using Microsoft.Extensions.Options;
using Polly;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Contracts.Channels;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Contracts.Viewing;
using StreamPlatform.Mail;
using StreamPlatform.Messaging;
using StreamPlatform.Notifications.Creators;
using StreamPlatform.Notifications.FanOut;
using StreamPlatform.Notifications.Following;
using StreamPlatform.Notifications.Housekeeping;
using StreamPlatform.Notifications.Inbox;
using StreamPlatform.Notifications.Live;
using StreamPlatform.Notifications.Mail;
using StreamPlatform.Notifications.Preferences;
using StreamPlatform.Notifications.Stories;
using StreamPlatform.Notifications.WebPush;
using StreamPlatform.Postgres;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Notifications;

internal static class NotificationsModule
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        builder.AddPlatformAuthentication();
        builder.AddPostgresDatabase("notifications-db", typeof(NotificationsModule).Assembly);
        builder.AddMessaging("notifications")
            .WithPostgresOutbox()
            .Handle<ChannelFollowed, ChannelFollowedHandler>()
            .Handle<ChannelUnfollowed, ChannelUnfollowedHandler>()
            .Handle<VideoChanged, VideoChangedHandler>()
            .Handle<VideoPublished, VideoPublishedHandler>()
            .Handle<VideoRemoved, VideoRemovedHandler>()
            .Handle<VideoReady, VideoReadyHandler>()
            .Handle<SourceRefused, SourceRefusedHandler>()
            .Handle<TranscodingFailed, TranscodingFailedHandler>()
            .Handle<StreamRefused, StreamRefusedHandler>()
            .Handle<ViewingSummarised, ViewingSummarisedHandler>()
            .Handle<SignInEnded, SignInEndedHandler>()
            .Classify<ExecutionRejectedException>(FailureKind.Transient);

        builder.Services.AddOptions<NotificationsOptions>().BindConfiguration(NotificationsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.AddCatalogFeed();
        builder.Services.AddSingleton<VideoRows>();
        builder.Services.AddSingleton<FollowRows>();
        builder.Services.AddSingleton<InboxRows>();
        builder.Services.AddSingleton<PreferenceRows>();
        builder.Services.AddSingleton<CreatorNotes>();
        builder.Services.AddSingleton<FanOutRows>();
        builder.Services.AddWorker<FanOutWorker>();
        builder.Services.AddWorker<LearnOldFollows>();
        builder.Services.AddWorker<ForgetOld>();
        builder.Services.AddLive();
        builder.Services.AddWebPush();
        builder.AddDigests();
    }

    public static void MapNotifications(this WebApplication app)
    {
        app.MapInbox();
        app.MapLive();
        app.MapBells();
        app.MapSettings();
        app.MapSubscriptions();
        app.MapUnsubscribe();
    }

    private static void AddLive(this IServiceCollection services)
    {
        services.AddSingleton<LiveStreams>();
        services.AddWorker<LiveListener>();
        services.AddWorker<LiveRefresher>();
    }

    private static void AddWebPush(this IServiceCollection services)
    {
        services.AddSingleton(provider => VapidKey.From(provider.GetRequiredService<IOptions<NotificationsOptions>>().Value.WebPush.Key));
        services.AddSingleton<PushClient>();
        services.AddSingleton<PushQueue>();
        services.AddSingleton<SubscriptionRows>();
        services.AddWorker<PushSender>();
    }

    // Links in mails work as long as their key does, also when no more mails are sent.
    private static void AddDigests(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<UnsubscribeLinks>();
        if (builder.AddMail())
        {
            builder.Services.AddHttpClient<Recipients>(client => client.BaseAddress = new Uri("http://identity"));
            builder.Services.AddWorker<DigestSender>();
        }
    }

    private static void AddWorker<TWorker>(this IServiceCollection services)
        where TWorker : class, IHostedService
    {
        services.AddSingleton<TWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<TWorker>());
    }
}
