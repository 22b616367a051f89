using Azure;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Messaging;
using StreamPlatform.Postgres;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Storage;
using StreamPlatform.Studio.Tus;
using StreamPlatform.Studio.Uploads;
using StreamPlatform.Studio.Videos;

namespace StreamPlatform.Studio;

internal static class StudioModule
{
    public static void AddStudio(this WebApplicationBuilder builder)
    {
        builder.AddPlatformAuthentication();
        builder.AddPostgresDatabase("studio-db", typeof(StudioModule).Assembly);
        builder.AddSourceStore();
        builder.AddMessaging("studio")
            .WithPostgresOutbox()
            .Handle<SourceRefused, SourceRefusedHandler>()
            .Handle<SourceDiscarded, SourceDiscardedHandler>()
            .Handle<VideoRemoved, VideoRemovedHandler>()
            .Classify<RequestFailedException>(FailureKind.Transient, StorageFailures.IsTransient);

        builder.Services.AddOptions<StudioOptions>().BindConfiguration(StudioOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddTransient<IStartupFilter, TusFrontDoor>();
        builder.Services.AddWriterLimit();
        builder.AddVideoOwnership();
        builder.Services.AddSingleton<UploadStore>();
        builder.Services.AddSingleton<UploadRegister>();
        builder.Services.AddSingleton<UploadLedger>();
        builder.Services.AddSingleton<UploadWriter>();
        builder.Services.AddSingleton<UploadAppender>();
        builder.Services.AddSingleton<UploadFinisher>();
        builder.Services.AddSingleton<UploadRemover>();
        builder.Services.AddHostedService<UploadSweeper>();
    }

    public static void MapStudio(this WebApplication app) => app.MapUploads();
}
