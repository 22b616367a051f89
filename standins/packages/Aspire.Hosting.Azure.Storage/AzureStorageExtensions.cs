using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Adds Azure storage; in run mode it is the emulator.</summary>
public static class AzureStorageExtensions
{
    public static IResourceBuilder<AzureStorageResource> AddAzureStorage(this IDistributedApplicationBuilder builder, string name)
    {
        if (builder.ExecutionContext.IsPublishMode)
        {
            AzureInfrastructurePublisher.Register(builder.Services);
        }

        return builder.AddResource(new AzureStorageResource(name));
    }

    public static IResourceBuilder<AzureStorageResource> RunAsEmulator(
        this IResourceBuilder<AzureStorageResource> builder, Action<IResourceBuilder<AzureStorageEmulatorResource>>? configureContainer = null)
    {
        if (builder.ApplicationBuilder.ExecutionContext.IsPublishMode)
        {
            return builder;
        }

        var storage = builder.Resource;
        var key = $"{storage.Name}_check";
        builder.ApplicationBuilder.Services.AddHealthChecks().Add(new HealthCheckRegistration(key, _ => new BlobServiceCheck(storage), null, null));
        builder.WithEndpoint(targetPort: 10000, scheme: "http", name: "blob")
            .WithAnnotation(new ContainerImageAnnotation { Registry = "mcr.microsoft.com", Image = "azure-storage/azurite", Tag = "3.35.0" })
            .WithHealthCheck(key)
            .OnResourceReady((_, _, token) => BlobServiceCheck.CreateContainersAsync(storage, token));
        configureContainer?.Invoke(builder.ApplicationBuilder.CreateResourceBuilder(new AzureStorageEmulatorResource(storage)));
        return builder;
    }

    public static IResourceBuilder<AzureBlobStorageResource> AddBlobs(this IResourceBuilder<AzureStorageResource> builder, string name) =>
        builder.ApplicationBuilder.AddResource(new AzureBlobStorageResource(name, builder.Resource));

    public static IResourceBuilder<AzureBlobStorageContainerResource> AddBlobContainer(
        this IResourceBuilder<AzureStorageResource> builder, string name, string? blobContainerName = null)
    {
        var storage = builder.Resource;
        var blobs = storage.BlobContainers.Select(c => c.Parent).FirstOrDefault() ?? builder.AddBlobs($"{storage.Name}-blobs").Resource;
        var container = new AzureBlobStorageContainerResource(name, blobContainerName ?? name, blobs);
        storage.BlobContainers.Add(container);
        return builder.ApplicationBuilder.AddResource(container);
    }

    public static IResourceBuilder<AzureStorageEmulatorResource> WithDataVolume(
        this IResourceBuilder<AzureStorageEmulatorResource> builder, string? name = null, bool isReadOnly = false) =>
        builder.WithVolume(name ?? $"{builder.Resource.Name}-data", "/data", isReadOnly);

    public static IResourceBuilder<AzureStorageEmulatorResource> WithDataBindMount(
        this IResourceBuilder<AzureStorageEmulatorResource> builder, string? path = null, bool isReadOnly = false) =>
        builder.WithBindMount(path ?? $".azurite/{builder.Resource.Name}", "/data", isReadOnly);

    public static IResourceBuilder<AzureStorageEmulatorResource> WithBlobPort(this IResourceBuilder<AzureStorageEmulatorResource> builder, int port) =>
        builder.WithEndpoint("blob", endpoint => endpoint.Port = port);

    /// <summary>The emulator here never checks the version of the API.</summary>
    public static IResourceBuilder<AzureStorageEmulatorResource> WithApiVersionCheck(this IResourceBuilder<AzureStorageEmulatorResource> builder, bool enable = true) =>
        enable ? throw new NotSupportedException("WithApiVersionCheck(enable: true)") : builder;
}
