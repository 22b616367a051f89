using Azure.Core;

namespace Aspire.Azure.Storage.Blobs;

/// <summary>How an application talks to blob storage.</summary>
public class AzureStorageBlobsSettings
{
    /// <summary>A connection string with the account's key.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The address of the service, used with <see cref="Credential"/> when there is no connection string.</summary>
    public Uri? ServiceUri { get; set; }

    /// <summary>Who the application is.</summary>
    public TokenCredential? Credential { get; set; }

    /// <summary>No health check.</summary>
    public bool DisableHealthChecks { get; set; }

    /// <summary>No spans.</summary>
    public bool DisableTracing { get; set; }

    internal virtual void Parse(string connectionString)
    {
        if (Uri.TryCreate(connectionString, UriKind.Absolute, out var uri))
        {
            ServiceUri = uri;
        }
        else
        {
            ConnectionString = connectionString;
        }
    }
}
