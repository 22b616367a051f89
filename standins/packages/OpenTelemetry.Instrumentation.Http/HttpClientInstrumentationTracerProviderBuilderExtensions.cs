using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Instrumentation.Http;

namespace OpenTelemetry.Trace;

/// <summary>Adds the spans of outgoing requests.</summary>
public static class HttpClientInstrumentationTracerProviderBuilderExtensions
{
    /// <summary>Traces outgoing requests. Those of an exporter leave no span: the SDK suppresses them.</summary>
    public static TracerProviderBuilder AddHttpClientInstrumentation(this TracerProviderBuilder builder) =>
        builder.AddHttpClientInstrumentation(name: null, configureHttpClientTraceInstrumentationOptions: null);

    /// <summary>Traces outgoing requests.</summary>
    public static TracerProviderBuilder AddHttpClientInstrumentation(
        this TracerProviderBuilder builder, Action<HttpClientTraceInstrumentationOptions>? configureHttpClientTraceInstrumentationOptions) =>
        builder.AddHttpClientInstrumentation(name: null, configureHttpClientTraceInstrumentationOptions);

    /// <summary>Traces outgoing requests, with named options.</summary>
    public static TracerProviderBuilder AddHttpClientInstrumentation(
        this TracerProviderBuilder builder,
        string? name,
        Action<HttpClientTraceInstrumentationOptions>? configureHttpClientTraceInstrumentationOptions)
    {
        ArgumentNullException.ThrowIfNull(builder);
        name ??= Options.DefaultName;
        if (configureHttpClientTraceInstrumentationOptions is not null)
        {
            builder.ConfigureServices(services => services.Configure(name, configureHttpClientTraceInstrumentationOptions));
        }

        return builder
            .AddSource("System.Net.Http")
            .AddInstrumentation(services => new RequestObserver(
                services.GetRequiredService<IOptionsMonitor<HttpClientTraceInstrumentationOptions>>().Get(name)));
    }
}
