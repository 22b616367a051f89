using Azure;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Messaging;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Storage;
using StreamPlatform.Thumbnails.Frames;
using StreamPlatform.Thumbnails.Hover;
using StreamPlatform.Thumbnails.Posters;
using StreamPlatform.Thumbnails.Stills;
using StreamPlatform.Thumbnails.Storyboards;

namespace StreamPlatform.Thumbnails;

internal static class ThumbnailsModule
{
    public static void AddThumbnails(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<ThumbnailsOptions>().BindConfiguration(ThumbnailsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var options = builder.Configuration.GetSection(ThumbnailsOptions.Section).Get<ThumbnailsOptions>() ?? new ThumbnailsOptions();
        builder.AddPlatformAuthentication();
        builder.AddMediaStore();
        builder.AddFfmpeg();
        builder.AddMessaging("thumbnails")
            .WithEventPrefetch(options.ConcurrentVideos)
            .Handle<VideoReady, VideoReadyHandler>()
            .Classify<RequestFailedException>(FailureKind.Transient, StorageFailures.IsTransient);

        builder.Services.AddSingleton<RenditionReader>();
        builder.Services.AddSingleton<FrameTool>();
        builder.Services.AddSingleton<StillSearch>();
        builder.Services.AddSingleton<StillWriter>();
        builder.Services.AddSingleton<StillMaker>();
        builder.Services.AddSingleton<StoryboardMaker>();
        builder.Services.AddSingleton<HoverPreviewMaker>();

        builder.Services.AddPosterLimit();
        builder.Services.AddSingleton<PictureCheck>();
        builder.AddVideoOwnership();
    }
}
