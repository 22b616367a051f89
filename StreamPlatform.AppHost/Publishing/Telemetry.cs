namespace StreamPlatform.AppHost.Publishing;

internal static class Telemetry
{
    /// <summary>Here the host says where telemetry goes; a deployment has a collector.</summary>
    public static void SendTelemetryToCollector(this IDistributedApplicationBuilder builder)
    {
        if (!builder.ExecutionContext.IsPublishMode)
        {
            return;
        }

        var collector = builder.AddParameter("otlp-endpoint", "http://otel-collector.observability:4317", publishValueAsDefault: true);
        foreach (var (resource, _) in builder.Scaled().Where(pair => pair.Resource.Annotations.OfType<IProjectMetadata>().Any()))
        {
            builder.CreateResourceBuilder((IResourceWithEnvironment)resource)
                .WithEnvironment("OTEL_EXPORTER_OTLP_ENDPOINT", collector)
                .WithEnvironment("OTEL_SERVICE_NAME", resource.Name);
        }
    }
}
