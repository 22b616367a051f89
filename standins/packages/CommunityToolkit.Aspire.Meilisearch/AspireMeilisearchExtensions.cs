using CommunityToolkit.Aspire.Meilisearch;
using Meilisearch;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds Meilisearch to an application.</summary>
public static class AspireMeilisearchExtensions
{
    private const string Section = "Aspire:Meilisearch:Client";

    /// <summary>Registers <see cref="MeilisearchClient"/>.</summary>
    public static void AddMeilisearchClient(
        this IHostApplicationBuilder builder, string connectionName, Action<MeilisearchClientSettings>? configureSettings = null) =>
        Add(builder, Section, connectionName, serviceKey: null, configureSettings);

    /// <summary>Registers the same under the key <paramref name="name"/>.</summary>
    public static void AddKeyedMeilisearchClient(
        this IHostApplicationBuilder builder, string name, Action<MeilisearchClientSettings>? configureSettings = null) =>
        Add(builder, $"{Section}:{name}", name, serviceKey: name, configureSettings);

    private static void Add(
        IHostApplicationBuilder builder, string section, string connectionName, string? serviceKey, Action<MeilisearchClientSettings>? configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionName);
        var settings = new MeilisearchClientSettings();
        builder.Configuration.GetSection(section).Bind(settings);
        if (builder.Configuration.GetConnectionString(connectionName) is { } connectionString)
        {
            settings.ParseConnectionString(connectionString);
        }

        configure?.Invoke(settings);
        if (serviceKey is null)
        {
            builder.Services.AddSingleton(_ => Client(settings, connectionName, section));
        }
        else
        {
            builder.Services.AddKeyedSingleton(serviceKey, (_, _) => Client(settings, connectionName, section));
        }

        if (!settings.DisableHealthChecks)
        {
            builder.Services.AddHealthChecks().Add(new HealthCheckRegistration(
                serviceKey is null ? "Meilisearch" : $"Meilisearch_{connectionName}",
                services => new MeilisearchHealthCheck(serviceKey is null
                    ? services.GetRequiredService<MeilisearchClient>()
                    : services.GetRequiredKeyedService<MeilisearchClient>(serviceKey)),
                failureStatus: null,
                tags: null,
                timeout: settings.HealthCheckTimeout is > 0 and var milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null));
        }
    }

    private static MeilisearchClient Client(MeilisearchClientSettings settings, string connectionName, string section) => settings.Endpoint is { } endpoint
        ? new MeilisearchClient(endpoint.ToString(), settings.MasterKey)
        : throw new InvalidOperationException(
            $"A MeilisearchClient could not be configured. Ensure valid connection information was provided in 'ConnectionStrings:{connectionName}' or either "
            + $"{nameof(settings.Endpoint)} must be provided in the '{section}' configuration section.");
}
