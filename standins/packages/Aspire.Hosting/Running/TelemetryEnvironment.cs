using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Dashboard.Otlp;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.Running;

/// <summary>Tells a process who it is in traces, metrics and logs, and where to send them.</summary>
internal static class TelemetryEnvironment
{
    public static void Add(EnvironmentCallbackContext context)
    {
        var variables = context.EnvironmentVariables;
        variables["OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY"] = "in_memory";
        if (context.ExecutionContext.IsPublishMode)
        {
            return;
        }

        variables["OTEL_SERVICE_NAME"] = context.Resource.Name;
        variables["OTEL_RESOURCE_ATTRIBUTES"] = new InstanceValue(instance => $"service.instance.id={instance.Suffix}");
        variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = new DashboardValue(context.ExecutionContext, address => address.Endpoint);
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf";
        variables["OTEL_EXPORTER_OTLP_HEADERS"] = new DashboardValue(context.ExecutionContext, address => $"{OtlpAddress.KeyHeader}={address.Key}");
        variables["OTEL_BSP_SCHEDULE_DELAY"] = "1000";
        variables["OTEL_BLRP_SCHEDULE_DELAY"] = "1000";

        // a person looks at charts every few seconds, and a dozen processes share the machine
        variables["OTEL_METRIC_EXPORT_INTERVAL"] = "5000";
        variables["OTEL_TRACES_SAMPLER"] = "always_on";
        variables["OTEL_METRICS_EXEMPLAR_FILTER"] = "trace_based";
    }

    /// <summary>Known once the dashboard listens; without one there is nobody to tell.</summary>
    private sealed class DashboardValue(DistributedApplicationExecutionContext execution, Func<OtlpAddress, string?> of) : IValueProvider
    {
        public ValueTask<string?> GetValueAsync(CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(execution.ServicesIfBuilt?.GetService<OtlpAddress>() is { Endpoint: not null } address ? of(address) : null);
    }
}
