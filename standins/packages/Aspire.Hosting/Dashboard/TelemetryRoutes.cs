using Aspire.Hosting.Alerts;
using Aspire.Hosting.Dashboard.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Aspire.Hosting.Dashboard;

/// <summary>What the pages of logs, traces, metrics and alerts ask for.</summary>
internal sealed class TelemetryRoutes(TraceQueries traces, LogQueries logs, MetricQueries metrics, AlertMonitor alerts, TimeProvider time)
{
    private const int PointsPerChart = 240;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/telemetry/services", metrics.Services);
        routes.MapGet("/api/telemetry/logs", (
            string? service, int? level, string? text, string? trace, string? span, long? since, long? before, long? after) =>
            logs.Logs(new LogFilter(service, level ?? 0, text, trace, span, since, before, after)));
        routes.MapGet("/api/telemetry/traces", (string? service, string? text, bool? errors, double? longerThan, double? before) =>
            traces.Traces(service, text, errors ?? false, longerThan, before));
        routes.MapGet("/api/telemetry/traces/{id}", (string id) => traces.Spans(id));
        routes.MapGet("/api/telemetry/traces/{id}/spans/{span}", (string id, string span) =>
            traces.Span(id, span) is { } found ? Results.Ok(found) : Results.NotFound());
        routes.MapGet("/api/telemetry/instruments", (string service) => metrics.Instruments(service));
        routes.MapGet("/api/telemetry/series", Series);
        routes.MapGet("/api/alerts", Alerts);
    }

    private IEnumerable<object> Series(string service, string scope, string name, int minutes)
    {
        var range = TimeSpan.FromMinutes(Math.Clamp(minutes, 1, 72 * 60));
        var step = TimeSpan.FromSeconds(Math.Max(1, range.TotalSeconds / PointsPerChart));
        return metrics.Series(service, scope, name, time.GetUtcNow() - range, step);
    }

    private IEnumerable<object> Alerts()
    {
        var current = alerts.Current;
        return alerts.Rules.Select(rule => new
        {
            name = rule.Name,
            says = rule.Says,
            remedy = rule.Remedy,
            severity = rule.Severity.ToString(),
            metric = rule.Metric,
            expression = PromQl.Of(rule),
            lasts = rule.For.TotalSeconds,
            broken = current.Where(alert => alert.Rule == rule)
                .Select(alert => new { group = alert.Group, value = alert.Value, since = alert.Since, isFiring = alert.IsFiring }),
        });
    }
}
