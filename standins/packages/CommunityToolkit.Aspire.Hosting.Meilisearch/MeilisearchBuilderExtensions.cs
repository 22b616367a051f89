using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds Meilisearch servers.</summary>
public static class MeilisearchBuilderExtensions
{
    private const int MeilisearchPort = 7700;
    private const string DataFolder = "/meili_data";

    public static IResourceBuilder<MeilisearchResource> AddMeilisearch(
        this IDistributedApplicationBuilder builder, string name, IResourceBuilder<ParameterResource>? masterKey = null, int? port = null)
    {
        var masterKeyParameter = masterKey?.Resource ?? ParameterResourceBuilderExtensions.CreateDefaultPasswordParameter(builder, $"{name}-masterKey");
        var server = new MeilisearchResource(name, masterKeyParameter);
        return builder.AddResource(server)
            .WithImage("getmeili/meilisearch", "v1.21")
            .WithImageRegistry("docker.io")
            .WithHttpEndpoint(targetPort: MeilisearchPort, port: port, name: MeilisearchResource.PrimaryEndpointName)
            .WithEnvironment(context => context.EnvironmentVariables["MEILI_MASTER_KEY"] = server.MasterKeyParameter)
            .WithAvailabilityCheck(server);
    }

    public static IResourceBuilder<MeilisearchResource> WithDataVolume(this IResourceBuilder<MeilisearchResource> builder, string? name = null) =>
        builder.WithVolume(name ?? $"{builder.Resource.Name}-data", DataFolder);

    public static IResourceBuilder<MeilisearchResource> WithDataBindMount(this IResourceBuilder<MeilisearchResource> builder, string source) =>
        builder.WithBindMount(source, DataFolder);

    private static IResourceBuilder<MeilisearchResource> WithAvailabilityCheck(this IResourceBuilder<MeilisearchResource> builder, MeilisearchResource server)
    {
        var key = $"{server.Name}_check";
        builder.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(key, _ => new MeilisearchAvailabilityCheck(server), null, null));
        return builder.WithHealthCheck(key);
    }
}
