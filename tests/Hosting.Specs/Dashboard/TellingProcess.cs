using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace StreamPlatform.Hosting.Specs.Dashboard;

/// <summary>A process that tells by the real OpenTelemetry SDK and its OTLP exporter.</summary>
internal sealed class TellingProcess : IDisposable
{
    private readonly TracerProvider _tracing;
    private readonly MeterProvider _metering;
    private readonly ILoggerFactory _logging;

    public TellingProcess(Uri dashboard, string service, string key = RunningDashboard.Key)
    {
        // names of their own: other tests run beside this one
        var scope = $"Test.{service}.{Guid.NewGuid():N}";
        Source = new ActivitySource(scope);
        Meter = new Meter(scope);
        var resource = ResourceBuilder.CreateEmpty().AddService(service, serviceInstanceId: "abcdefgh");
        _tracing = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(scope).AddOtlpExporter(o => Configure(o, "traces")).Build();
        _metering = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(scope).AddOtlpExporter(o => Configure(o, "metrics")).Build();
        _logging = LoggerFactory.Create(logging => logging.AddOpenTelemetry(options =>
        {
            options.IncludeFormattedMessage = true;
            options.SetResourceBuilder(resource).AddOtlpExporter(o => Configure(o, "logs"));
        }));
        Log = _logging.CreateLogger(scope);

        void Configure(OtlpExporterOptions options, string signal)
        {
            options.Protocol = OtlpExportProtocol.HttpProtobuf;
            options.Endpoint = new Uri(dashboard, $"/v1/{signal}");
            options.Headers = $"x-otlp-api-key={key}";
        }
    }

    public ActivitySource Source { get; }

    public Meter Meter { get; }

    public ILogger Log { get; }

    /// <summary>Everything said so far has been taken, or refused, when this returns.</summary>
    public bool TellAll() => _tracing.ForceFlush() & _metering.ForceFlush();

    public void Dispose()
    {
        _logging.Dispose();
        _tracing.Dispose();
        _metering.Dispose();
        Source.Dispose();
        Meter.Dispose();
    }
}
