using Aspire;
using Aspire.Azure.Storage.Blobs;
using Azure.Core.Extensions;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds blob storage to an application.</summary>
public static class AspireBlobStorageExtensions
{
    private const string Section = "Aspire:Azure:Storage:Blobs";

    /// <summary>Registers <see cref="BlobServiceClient"/>.</summary>
    public static void AddAzureBlobServiceClient(
        this IHostApplicationBuilder builder,
        string connectionName,
        Action<AzureStorageBlobsSettings>? configureSettings = null,
        Action<IAzureClientBuilder<BlobServiceClient, BlobClientOptions>>? configureClientBuilder = null) =>
        AddService(builder, connectionName, serviceKey: null, configureSettings, configureClientBuilder);

    /// <summary>Registers the same under the key <paramref name="name"/>.</summary>
    public static void AddKeyedAzureBlobServiceClient(
        this IHostApplicationBuilder builder,
        string name,
        Action<AzureStorageBlobsSettings>? configureSettings = null,
        Action<IAzureClientBuilder<BlobServiceClient, BlobClientOptions>>? configureClientBuilder = null) =>
        AddService(builder, name, serviceKey: name, configureSettings, configureClientBuilder);

    /// <summary>Registers <see cref="BlobContainerClient"/>.</summary>
    public static void AddAzureBlobContainerClient(
        this IHostApplicationBuilder builder,
        string connectionName,
        Action<AzureBlobStorageContainerSettings>? configureSettings = null,
        Action<IAzureClientBuilder<BlobContainerClient, BlobClientOptions>>? configureClientBuilder = null) =>
        AddContainer(builder, connectionName, serviceKey: null, configureSettings, configureClientBuilder);

    /// <summary>Registers the same under the key <paramref name="name"/>.</summary>
    public static void AddKeyedAzureBlobContainerClient(
        this IHostApplicationBuilder builder,
        string name,
        Action<AzureBlobStorageContainerSettings>? configureSettings = null,
        Action<IAzureClientBuilder<BlobContainerClient, BlobClientOptions>>? configureClientBuilder = null) =>
        AddContainer(builder, name, serviceKey: name, configureSettings, configureClientBuilder);

    private static void AddService(
        IHostApplicationBuilder builder,
        string connectionName,
        object? serviceKey,
        Action<AzureStorageBlobsSettings>? configureSettings,
        Action<IAzureClientBuilder<BlobServiceClient, BlobClientOptions>>? configureClientBuilder)
    {
        var settings = builder.Read<AzureStorageBlobsSettings>(Section, connectionName, (s, value) => s.Parse(value));
        configureSettings?.Invoke(settings);
        var client = new BlobClientBuilder<BlobServiceClient>(builder.Configuration.GetSection(Section), connectionName);
        configureClientBuilder?.Invoke(client);
        builder.Services.AddClient(serviceKey, _ => client.Service(settings, connectionName));
        Observe(builder, settings, "Azure_BlobServiceClient", serviceKey, async (services, cancellationToken) =>
        {
            await using var containers = services.Client<BlobServiceClient>(serviceKey)
                .GetBlobContainersAsync(cancellationToken: cancellationToken).AsPages(pageSizeHint: 1).GetAsyncEnumerator(cancellationToken);
            await containers.MoveNextAsync().ConfigureAwait(false);
        });
    }

    private static void AddContainer(
        IHostApplicationBuilder builder,
        string connectionName,
        object? serviceKey,
        Action<AzureBlobStorageContainerSettings>? configureSettings,
        Action<IAzureClientBuilder<BlobContainerClient, BlobClientOptions>>? configureClientBuilder)
    {
        var settings = builder.Read<AzureBlobStorageContainerSettings>(Section, connectionName, (s, value) => s.Parse(value));
        configureSettings?.Invoke(settings);
        var client = new BlobClientBuilder<BlobContainerClient>(builder.Configuration.GetSection(Section), connectionName);
        configureClientBuilder?.Invoke(client);
        builder.Services.AddClient(serviceKey, _ => settings.BlobContainerName is { Length: > 0 } container
            ? client.Service(settings, connectionName).GetBlobContainerClient(container)
            : throw new InvalidOperationException(
                $"A BlobContainerClient could not be configured: 'ConnectionStrings:{connectionName}' has no 'ContainerName'."));
        Observe(builder, settings, "Azure_BlobContainerClient", serviceKey, async (services, cancellationToken) =>
        {
            var container = services.Client<BlobContainerClient>(serviceKey);
            if (!await container.ExistsAsync(cancellationToken).ConfigureAwait(false))
            {
                throw new InvalidOperationException($"The blob container '{container.Name}' does not exist.");
            }
        });
    }

    private static void Observe(
        IHostApplicationBuilder builder,
        AzureStorageBlobsSettings settings,
        string healthCheck,
        object? serviceKey,
        Func<IServiceProvider, CancellationToken, Task> probe)
    {
        if (!settings.DisableHealthChecks)
        {
            builder.AddClientHealthCheck(healthCheck, serviceKey, probe);
        }

        if (!settings.DisableTracing)
        {
            builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Azure.Storage.Blobs.*"));
        }
    }
}
