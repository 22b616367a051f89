using System.Runtime.CompilerServices;
using Aspire.Hosting.Alerts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace StreamPlatform.Hosting.Specs.Dashboard;

/// <summary>The platform's own rules, over telemetry that a process really tells.</summary>
public sealed class AlertsFire
{
    private static readonly IConfiguration Platform = new ConfigurationBuilder().AddJsonFile(Path.Combine(Root(), "StreamPlatform.AppHost", "appsettings.json")).Build();

    [Fact]
    public async Task When_a_video_makes_no_progress()
    {
        await using var dashboard = await StartAsync();
        using var transcoder = Transcoder(dashboard);
        var idle = 12.0;
        transcoder.Meter.CreateObservableGauge("streamplatform.transcoder.plan.idle", () => idle, "s");
        var monitor = Monitor(dashboard);
        transcoder.TellAll();
        Assert.Empty(Firing(monitor));

        idle = 901;
        transcoder.TellAll();

        Assert.Equal(["stuck-job"], Firing(monitor));
    }

    [Fact]
    public async Task When_dead_letters_are_kept()
    {
        await using var dashboard = await StartAsync();
        using var transcoder = Transcoder(dashboard);
        var kept = 0;
        transcoder.Meter.CreateObservableGauge("streamplatform.messaging.dead_letters.kept", () => kept, "{message}");
        var monitor = Monitor(dashboard);
        transcoder.TellAll();
        Assert.Empty(Firing(monitor));

        kept = 1;
        transcoder.TellAll();

        Assert.Equal(["dead-letters"], Firing(monitor));
    }

    [Fact]
    public async Task When_more_than_one_request_in_twenty_of_a_service_fails()
    {
        await using var dashboard = await StartAsync();
        using var transcoder = Transcoder(dashboard);
        using var catalog = new TellingProcess(dashboard.Address, "catalog");
        using var identity = new TellingProcess(dashboard.Address, "identity");
        var monitor = Monitor(dashboard);
        Requests(catalog, well: 95, badly: 5);
        Requests(identity, well: 2, badly: 3);
        Assert.Empty(Firing(monitor));

        Requests(catalog, well: 0, badly: 1);

        Assert.Equal(["error-rate"], Firing(monitor));
        var alert = Assert.Single(monitor.Current);
        Assert.Equal("catalog", alert.Group);
        Assert.Equal(6.0 / 101, alert.Value, 6);
        Assert.DoesNotContain("error-rate", Firing(Monitor(dashboard, new MovedClock { Offset = TimeSpan.FromMinutes(6) })));

        static void Requests(TellingProcess service, int well, int badly)
        {
            var requests = service.Meter.CreateHistogram<double>("http.server.request.duration", "s");
            for (var i = 0; i < well + badly; i++)
            {
                requests.Record(0.01, new KeyValuePair<string, object?>("http.response.status_code", i < well ? 200 : 503));
            }

            service.TellAll();
        }
    }

    [Fact]
    public async Task When_nobody_encodes_for_a_minute()
    {
        await using var dashboard = await StartAsync();
        var time = new MovedClock();
        var monitor = Monitor(dashboard, time);
        using (Transcoder(dashboard))
        {
            monitor.Evaluate();
            Assert.Empty(monitor.Current);
        }

        time.Offset = TimeSpan.FromMinutes(3);
        monitor.Evaluate();
        Assert.False(Assert.Single(monitor.Current).IsFiring);
        time.Offset = TimeSpan.FromMinutes(4);

        Assert.Equal(["no-capacity"], Firing(monitor));
        using var back = Transcoder(dashboard);
        time.Offset = TimeSpan.Zero;
        Assert.Empty(Firing(monitor));
    }

    [Fact]
    public async Task And_the_dashboard_shows_them()
    {
        await using var dashboard = await StartAsync();
        using var transcoder = Transcoder(dashboard);
        transcoder.Meter.CreateObservableGauge("streamplatform.messaging.dead_letters.kept", () => 7, "{message}");
        transcoder.TellAll();
        dashboard.App.Services.GetRequiredService<AlertMonitor>().Evaluate();

        var rules = await dashboard.ListAsync("/api/alerts");

        Assert.Equal(["dead-letters", "error-rate", "no-capacity", "stuck-job"], rules.Select(rule => rule.GetProperty("name").GetString()));
        var broken = Assert.Single(rules, rule => rule.GetProperty("broken").GetArrayLength() > 0).GetProperty("broken")[0];
        Assert.Equal((7, true), (broken.GetProperty("value").GetDouble(), broken.GetProperty("isFiring").GetBoolean()));
    }

    [Fact]
    public void Prometheus_asks_the_same()
    {
        var rules = AlertRule.From(Platform).ToDictionary(rule => rule.Name, PromQl.Of);

        Assert.Equal("max (streamplatform_transcoder_plan_idle_seconds) > 900", rules["stuck-job"]);
        Assert.Equal("max (streamplatform_messaging_dead_letters_kept) > 0", rules["dead-letters"]);
        Assert.Equal("(max (streamplatform_transcoder_encoders) or vector(0)) < 1", rules["no-capacity"]);
        Assert.Equal(
            "sum by (job) (increase(http_server_request_duration_seconds_count{http_response_status_code=~\"5.*\"}[300s])) / "
            + "sum by (job) (increase(http_server_request_duration_seconds_count[300s])) > 0.05 and "
            + "sum by (job) (increase(http_server_request_duration_seconds_count[300s])) >= 20",
            rules["error-rate"]);
    }

    [Fact]
    public void A_rule_without_a_bound_is_refused_by_name()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Alerts:odd:Says", "x"), new("Alerts:odd:Remedy", "x"), new("Alerts:odd:Metric", "x")]).Build();

        Assert.StartsWith("Alert 'odd' needs", Assert.Throws<DistributedApplicationException>(() => AlertRule.From(configuration)).Message, StringComparison.Ordinal);
    }

    private static Task<RunningDashboard> StartAsync() =>
        RunningDashboard.StartAsync(builder => builder.Configuration.AddConfiguration(Platform));

    private static AlertMonitor Monitor(RunningDashboard dashboard, TimeProvider? time = null) =>
        new(dashboard.App.Services.GetRequiredService<AlertEvaluator>(), Platform, time ?? new MovedClock());

    private static string[] Firing(AlertMonitor monitor)
    {
        monitor.Evaluate();
        return [.. monitor.Current.Where(alert => alert.IsFiring).Select(alert => alert.Rule.Name)];
    }

    private static TellingProcess Transcoder(RunningDashboard dashboard)
    {
        var transcoder = new TellingProcess(dashboard.Address, "transcoder");
        transcoder.Meter.CreateObservableGauge("streamplatform.transcoder.encoders", () => 2L, "{job}");
        transcoder.TellAll();
        return transcoder;
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    private sealed class MovedClock : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Offset;
    }
}
