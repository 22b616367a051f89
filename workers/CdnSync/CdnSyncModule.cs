using Microsoft.Extensions.Options;
using Polly;
using StreamPlatform.CdnSync.Comparing;
using StreamPlatform.CdnSync.Edges;
using StreamPlatform.CdnSync.Predicting;
using StreamPlatform.CdnSync.Purging;
using StreamPlatform.CdnSync.Pushing;
using StreamPlatform.CdnSync.Telemetry;
using StreamPlatform.Contracts.Streaming;
using StreamPlatform.Contracts.Transcoding;
using StreamPlatform.Contracts.Videos;
using StreamPlatform.Edges;
using StreamPlatform.Messaging;

namespace StreamPlatform.CdnSync;

internal static class CdnSyncModule
{
    public static void AddCdnSync(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<CdnSyncOptions>().BindConfiguration(CdnSyncOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.AddMessaging("cdn-sync")
            .Handle<VideoPublished, VideoPublishedHandler>()
            .Handle<VideoReady, VideoReadyHandler>()
            .Handle<VideoWithdrawn, VideoWithdrawnHandler>()
            .Handle<VideoRemoved, VideoRemovedHandler>()
            .Handle<PlanDiscarded, PlanDiscardedHandler>()
            .Classify<EdgeStillHoldsException>(FailureKind.Transient)
            .Classify<ExecutionRejectedException>(FailureKind.Transient);

        builder.Services.AddSingleton(TokenKeys.Parse(builder.Configuration["Edge:TokenKey"]));
        builder.Services.AddSingleton(services => EdgeDirectory.Read(
            builder.Configuration, services.GetRequiredService<IOptions<CdnSyncOptions>>().Value.Edges, "http", "https"));
        builder.Services.AddSingleton<EdgeClients>();
        builder.Services.AddHttpClient<OriginClient>(client => client.BaseAddress = new Uri("https+http://streaming"));
        builder.Services.AddSingleton<EdgePurger>();
        builder.Services.AddTransient<EdgePusher>();
        builder.Services.AddTransient<EdgeComparison>();
        builder.Services.AddHostedService<CompareEdges>();
        builder.Services.AddHttpClient<PredictionClient>(client => client.BaseAddress = new Uri("http://recommendations"));
        builder.Services.AddTransient<PredictedFill>();
        builder.Services.AddHostedService<FillPredicted>();
        builder.Services.AddSingleton<EdgeTraffic>();
        builder.Services.AddHostedService<ReadTraffic>();
    }
}
