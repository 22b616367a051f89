using System.Text.RegularExpressions;

namespace Aspire.Azure.Storage.Blobs;

/// <summary>How an application talks to one blob container.</summary>
public sealed partial class AzureBlobStorageContainerSettings : AzureStorageBlobsSettings
{
    private const string EndpointKey = "Endpoint=";

    /// <summary>The name of the container.</summary>
    public string? BlobContainerName { get; set; }

    // "Endpoint=https://account.blob.core.windows.net;ContainerName=media", or an account's connection string with ContainerName in it.
    // The rest is left as it is: a general reader of connection strings would put quotes around the account's key, as it has '=' in it.
    internal override void Parse(string connectionString)
    {
        var container = Container().Match(connectionString);
        if (container.Success)
        {
            BlobContainerName = container.Groups["name"].Value.Trim();
            connectionString = connectionString.Remove(container.Index, container.Length).Trim(';', ' ');
        }

        base.Parse(connectionString.StartsWith(EndpointKey, StringComparison.OrdinalIgnoreCase) ? connectionString[EndpointKey.Length..].Trim('"') : connectionString);
    }

    [GeneratedRegex("(^|;)\\s*ContainerName\\s*=(?<name>[^;]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Container();
}
