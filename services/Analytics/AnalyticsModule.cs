using Cassandra;
using StreamPlatform.Analytics.Heartbeats;
using StreamPlatform.Analytics.History;
using StreamPlatform.Analytics.Progress;
using StreamPlatform.Analytics.Quality;
using StreamPlatform.Analytics.Reports;
using StreamPlatform.Analytics.Sittings;
using StreamPlatform.Analytics.Storage;
using StreamPlatform.Edges;
using StreamPlatform.Messaging;
using StreamPlatform.ServiceDefaults;

namespace StreamPlatform.Analytics;

internal static class AnalyticsModule
{
    // messages that are written at the same time
    private const ushort BatchesSideBySide = 4;

    public static void AddAnalytics(this WebApplicationBuilder builder)
    {
        builder.AddPlatformAuthentication();

        // the room takes heartbeats while its store is away: they wait in their queue
        builder.AddMessaging("analytics")
            .HandleJobs<HeartbeatBatch, HeartbeatBatchHandler>(HeartbeatQueue.Name, new JobQueueOptions { Prefetch = BatchesSideBySide })
            .Classify<DriverException>(FailureKind.Transient);

        builder.Services.AddOptions<AnalyticsOptions>().BindConfiguration(AnalyticsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(TokenKeys.Parse(builder.Configuration["Edge:TokenKey"]));
        builder.AddVideoOwnership();
        builder.Services.AddSingleton<ViewingDatabase>();
        builder.Services.AddHostedService<SchemaSetup>();
        builder.AddSittings();
        builder.Services.AddSingleton<ProgressStore>();
        builder.Services.AddSingleton<HistoryStore>();
        builder.Services.AddSingleton<PausedViewers>();
        builder.Services.AddSingleton<TitleEvents>();
        builder.Services.AddSingleton<TitleDays>();
        builder.Services.AddSingleton<RollUp>();
        builder.Services.AddSingleton<ViewCounts>();
        builder.Services.AddScoped<ShowVideoReport>();
        builder.Services.AddSingleton<EdgeEvents>();
    }

    public static void MapAnalytics(this WebApplication app)
    {
        var viewing = app.MapGroup("/api/viewing").WithTags("viewing");
        viewing.MapPost("/heartbeats", TakeHeartbeats.Handle);
        viewing.MapGet("/views", ShowViews.Handle);

        var own = viewing.MapGroup("").RequireAuthorization(PlatformPolicies.Viewer);
        own.MapGet("/progress", ShowProgress.Handle);
        own.MapGet("/history", ListHistory.Handle);
        own.MapDelete("/history", ClearHistory.Handle);
        own.MapPut("/history/pause", PauseHistory.Handle);

        var reports = viewing.MapGroup("/videos/{videoId}").RequireAuthorization(PlatformPolicies.Viewer);
        reports.MapGet("/report", ShowVideoReport.Handle);
        reports.MapGet("/report/{table}.csv", ShowVideoReport.HandleCsv);

        var operating = viewing.MapGroup("/operator").RequireAuthorization(PlatformPolicies.Operator);
        operating.MapGet("/edges", ShowEdges.Handle);
        operating.MapGet("/edges.csv", ShowEdges.HandleCsv);
    }

    private static void AddSittings(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KnownTickets>();
        builder.Services.AddSingleton<HeartbeatQueue>();
        builder.Services.AddHostedService(services => services.GetRequiredService<HeartbeatQueue>());
        builder.Services.AddSingleton<HeartbeatStore>();
        builder.Services.AddSingleton<Backlog>();
        builder.Services.AddSingleton<DueSittings>();
        builder.Services.AddSingleton<SittingStore>();
        builder.Services.AddSingleton<CountedViews>();
        builder.Services.AddSingleton<SittingCloser>();
        builder.Services.AddSingleton<SweepMark>();
        builder.Services.AddHostedService<Sweep>();
    }
}
