using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StreamPlatform.Storage.Keys;

namespace StreamPlatform.Storage;

/// <summary>Registers the stores that a room uses.</summary>
public static class StorageModule
{
    /// <summary>Registers <see cref="SourceStore"/> on the connection <c>sources</c>.</summary>
    public static void AddSourceStore(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddKeyedAzureBlobContainerClient(SourceKeys.Container);
        builder.Services.AddSingleton(services =>
            new SourceStore(services.GetRequiredKeyedService<BlobContainerClient>(SourceKeys.Container)));
    }

    /// <summary>Registers <see cref="MediaStore"/> on the connection <c>media</c>.</summary>
    public static void AddMediaStore(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddKeyedAzureBlobContainerClient(MediaKeys.Container);
        builder.Services.AddSingleton(services =>
            new MediaStore(services.GetRequiredKeyedService<BlobContainerClient>(MediaKeys.Container)));
    }
}
