using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace StreamPlatform.ServiceDefaults;

/// <summary>Traces, metrics and logs over OTLP, to wherever OTEL_EXPORTER_OTLP_ENDPOINT points.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this IHostApplicationBuilder builder)
    {
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.IncludeScopes = true;
        });
        var telemetry = builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddHttpClientInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("StreamPlatform.*"))
            .WithTracing(tracing => tracing
                .SetSampler(new ParentBasedSampler(new AskedForSampler()))
                .AddSource(builder.Environment.ApplicationName)
                .AddSource("StreamPlatform.*")
                .AddAspNetCoreInstrumentation(options => options.Filter = context => !Health.IsProbe(context.Request.Path))
                .AddHttpClientInstrumentation());
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.UseOtlpExporter();
        }
    }
}
