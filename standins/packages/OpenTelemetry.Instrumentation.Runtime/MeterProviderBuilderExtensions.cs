using OpenTelemetry.Instrumentation.Runtime;

namespace OpenTelemetry.Metrics;

/// <summary>Adds the meter of the .NET runtime.</summary>
public static class MeterProviderBuilderExtensions
{
    /// <summary>Collects garbage collection, thread pool, lock and exception counts.</summary>
    public static MeterProviderBuilder AddRuntimeInstrumentation(this MeterProviderBuilder builder) =>
        builder.AddRuntimeInstrumentation(configure: null);

    /// <summary>Collects garbage collection, thread pool, lock and exception counts.</summary>
    public static MeterProviderBuilder AddRuntimeInstrumentation(
        this MeterProviderBuilder builder, Action<RuntimeInstrumentationOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        configure?.Invoke(new RuntimeInstrumentationOptions());
        return builder.AddMeter("System.Runtime");
    }
}
