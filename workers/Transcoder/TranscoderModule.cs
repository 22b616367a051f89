using Azure;
using StreamPlatform.Contracts.Uploads;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Ffmpeg;
using StreamPlatform.Messaging;
using StreamPlatform.Postgres;
using StreamPlatform.Storage;
using StreamPlatform.Transcoder.Encoding;
using StreamPlatform.Transcoder.Jobs;
using StreamPlatform.Transcoder.Planning;
using StreamPlatform.Transcoder.Probing;
using StreamPlatform.Transcoder.Publishing;
using StreamPlatform.Transcoder.Removal;
using StreamPlatform.Transcoder.Telemetry;

namespace StreamPlatform.Transcoder;

internal static class TranscoderModule
{
    public static void AddTranscoder(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TranscoderOptions>().BindConfiguration(TranscoderOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var options = builder.Configuration.GetSection(TranscoderOptions.Section).Get<TranscoderOptions>() ?? new TranscoderOptions();

        builder.AddPostgresDatabase("transcoder-db", typeof(TranscoderModule).Assembly);
        builder.AddSourceStore();
        builder.AddMediaStore();
        builder.AddMessaging("transcoder")
            .WithPostgresOutbox()
            .Handle<UploadCompleted, UploadCompletedHandler>()
            .Handle<VideoRemoved, VideoRemovedHandler>()
            .Handle<SourceRetried, SourceRetriedHandler>()
            .Handle<SourceDiscarded, SourceDiscardedHandler>()
            .HandleJobs<TranscodeJob, WantedJobHandler>(JobQueues.First, new JobQueueOptions())
            .HandleJobs<TranscodeJob, WantedJobHandler>(JobQueues.Audio, new JobQueueOptions())
            .HandleJobs<TranscodeJob, WantedJobHandler>(JobQueues.Rest, new JobQueueOptions { Prefetch = options.ConcurrentChunks })
            .HandleDeadEvents<UploadCompleted, DeadSourceHandler>()
            .HandleDeadEvents<SourceRetried, DeadSourceHandler>()
            .HandleDeadJobs<TranscodeJob, DeadTranscodeJobHandler>(JobQueues.First)
            .HandleDeadJobs<TranscodeJob, DeadTranscodeJobHandler>(JobQueues.Audio)
            .HandleDeadJobs<TranscodeJob, DeadTranscodeJobHandler>(JobQueues.Rest)
            .Classify<RequestFailedException>(FailureKind.Transient, StorageFailures.IsTransient)
            .Classify<SourceLostException>(FailureKind.Transient);

        builder.AddFfmpeg();
        builder.Services.AddSingleton<SourceProber>();
        builder.Services.AddSingleton<PlanStore>();
        builder.Services.AddScoped<TranscodeJobHandler>();
        builder.Services.AddRemoval();
        builder.Services.AddSingleton<EncoderTurns>();
        builder.Services.AddSingleton<EncoderRun>();
        builder.Services.AddSingleton<SegmentUploader>();
        builder.Services.AddSingleton<ChunkEncoder>();
        builder.Services.AddSingleton<AudioEncoder>();
        builder.Services.AddSingleton<PosterMaker>();
        builder.Services.AddSingleton<LoudnessMeter>();
        builder.Services.AddSingleton<TextExtractor>();
        builder.Services.AddSingleton<JobRunner>();
        builder.Services.AddSingleton<PlanFailures>();
        builder.Services.AddSingleton<JobTelemetry>();
        builder.Services.AddHostedService<CapacityGauge>();
    }

    private static void AddRemoval(this IServiceCollection services)
    {
        services.AddSingleton<Removals>();
        services.AddSingleton<RunningWork>();
        services.AddHostedService<UnwantedListener>();
        services.AddHostedService<PrefixSweeper>();
    }
}
