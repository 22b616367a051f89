using Aspire.Hosting.Azure;
using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Aspire.Hosting;

/// <summary>Asks the emulator for its properties; creates the containers when it is there.</summary>
internal sealed class BlobServiceCheck(AzureStorageResource storage) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var client = await ClientAsync(storage, cancellationToken).ConfigureAwait(false);
            await client.GetPropertiesAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (RequestFailedException failure)
        {
            return HealthCheckResult.Unhealthy(failure.Message, failure);
        }
    }

    public static async Task CreateContainersAsync(AzureStorageResource storage, CancellationToken cancellationToken)
    {
        var client = await ClientAsync(storage, cancellationToken).ConfigureAwait(false);
        foreach (var container in storage.BlobContainers)
        {
            await client.GetBlobContainerClient(container.BlobContainerName).CreateIfNotExistsAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task<BlobServiceClient> ClientAsync(AzureStorageResource storage, CancellationToken cancellationToken)
    {
        var options = new BlobClientOptions();
        options.Retry.MaxRetries = 0;
        options.Retry.Mode = RetryMode.Fixed;
        return new BlobServiceClient(await storage.GetBlobConnectionString().GetValueAsync(cancellationToken).ConfigureAwait(false), options);
    }
}
