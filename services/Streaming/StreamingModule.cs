using Azure;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using StreamPlatform.Contracts.Accounts;
using StreamPlatform.Contracts.Payments;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Edges;
using StreamPlatform.Messaging;
using StreamPlatform.Postgres;
using StreamPlatform.ServiceDefaults;
using StreamPlatform.Storage;
using StreamPlatform.Streaming.Access;
using StreamPlatform.Streaming.Entitlements;
using StreamPlatform.Streaming.Gates;
using StreamPlatform.Streaming.Indexing;
using StreamPlatform.Streaming.Manifests;
using StreamPlatform.Streaming.Origin;
using StreamPlatform.Streaming.Pushing;
using StreamPlatform.Streaming.Sessions;
using StreamPlatform.Streaming.Texts;

namespace StreamPlatform.Streaming;

internal static class StreamingModule
{
    private const int RedisMilliseconds = 1000;

    public static void AddStreaming(this WebApplicationBuilder builder)
    {
        builder.AddPlatformAuthentication();
        builder.AddPostgresDatabase("streaming-db", typeof(StreamingModule).Assembly);
        builder.AddMediaStore();
        builder.AddMessaging("streaming")
            .WithPostgresOutbox()
            .Handle<VideoChanged, VideoChangedHandler>()
            .Handle<VideoRemoved, VideoRemovedHandler>()
            .Handle<PlanDiscarded, PlanDiscardedHandler>()
            .Handle<SourceProbed, SourceProbedHandler>()
            .Handle<ChunkTranscoded, ChunkTranscodedHandler>()
            .Handle<AudioTranscoded, AudioTranscodedHandler>()
            .Handle<SignInEnded, SignInEndedHandler>()
            .Handle<TextExtracted, TextExtractedHandler>()
            .Handle<OfferChanged, OfferChangedHandler>()
            .Handle<EntitlementGranted, EntitlementGrantedHandler>()
            .Handle<EntitlementRevoked, EntitlementRevokedHandler>()
            .HandleJobs<InspectPlan, InspectPlanHandler>(GateQueue.Playable, new JobQueueOptions { Prefetch = GateQueue.PlayableSideBySide })
            .HandleJobs<InspectPlan, InspectPlanHandler>(GateQueue.Ready, new JobQueueOptions { Prefetch = GateQueue.ReadySideBySide })
            .Classify<RequestFailedException>(FailureKind.Transient, StorageFailures.IsTransient)
            .Classify<RedisException>(FailureKind.Transient);

        // playback does without Redis: not unhealthy when it is gone, and nobody waits for it
        builder.AddRedisClient("redis", settings => settings.DisableHealthChecks = true, options =>
        {
            options.AbortOnConnectFail = false;
            options.BacklogPolicy = BacklogPolicy.FailFast;
            options.ConnectTimeout = RedisMilliseconds;
            options.AsyncTimeout = RedisMilliseconds;
        });

        builder.Services.AddOptions<StreamingOptions>().BindConfiguration(StreamingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TokenKeys.Parse(builder.Configuration["Edge:TokenKey"]));
        builder.AddIndex();
        builder.AddEntitlements();
        builder.AddSessions();
    }

    public static void MapStreaming(this WebApplication app)
    {
        app.MapSessions();
        app.MapTexts();
        app.MapOrigin();
        app.MapPushing();
    }

    private static void AddIndex(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PlanIndexer>();
        builder.Services.AddSingleton<PlanReader>();
        builder.Services.AddSingleton<PlanCache>();
        builder.Services.AddSingleton<IndexSignal>();
        builder.Services.AddSingleton<PlaylistMaker>();
        builder.Services.AddSingleton<HeldRequests>();
        builder.Services.AddSingleton<PlanScanner>();
        builder.Services.AddSingleton<KeyframeRows>();
        builder.Services.AddSingleton<StreamInspector>();
        builder.Services.AddHostedService<IndexListener>();
    }

    private static void AddEntitlements(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient(EntitlementFeed.Client, client => client.BaseAddress = new Uri("http://payments"));
        builder.Services.AddSingleton<EntitlementFeed>();
        builder.Services.AddSingleton<EntitlementStore>();
        builder.Services.AddSingleton<EntitlementDirectory>();
        builder.Services.AddSingleton<PaidAccess>();
        builder.Services.AddHostedService<EntitlementListener>();
    }

    private static void AddSessions(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => EdgeDirectory.Read(
            builder.Configuration, services.GetRequiredService<IOptions<StreamingOptions>>().Value.Edges, "https", "http"));
        builder.Services.AddSingleton<VideoDirectory>();
        builder.Services.AddSingleton<SessionStore>();
        builder.Services.AddSingleton<StreamsAtOnce>();
        builder.Services.AddSingleton<StreamLimit>();
        builder.Services.AddSingleton<SessionWriter>();
        builder.Services.AddSingleton<StartSession>();
    }
}
