using System.Data.Common;

namespace Aspire.Azure.Storage.Blobs;

/// <summary>How an application talks to one blob container.</summary>
public sealed class AzureBlobStorageContainerSettings : AzureStorageBlobsSettings
{
    /// <summary>The name of the container.</summary>
    public string? BlobContainerName { get; set; }

    // "Endpoint=https://account.blob.core.windows.net;ContainerName=media", or an account's connection string with ContainerName in it
    internal override void Parse(string connectionString)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (parts.TryGetValue("ContainerName", out var container))
        {
            BlobContainerName = container.ToString();
            parts.Remove("ContainerName");
        }

        if (parts.TryGetValue("Endpoint", out var endpoint))
        {
            base.Parse(endpoint.ToString()!);
        }
        else
        {
            base.Parse(parts.ConnectionString);
        }
    }
}
