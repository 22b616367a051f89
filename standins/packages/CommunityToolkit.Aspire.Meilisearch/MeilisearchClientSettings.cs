using System.Data.Common;

namespace CommunityToolkit.Aspire.Meilisearch;

/// <summary>How an application talks to Meilisearch.</summary>
public sealed class MeilisearchClientSettings
{
    /// <summary>Where the server is.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The key that may do everything.</summary>
    public string? MasterKey { get; set; }

    /// <summary>No health check.</summary>
    public bool DisableHealthChecks { get; set; }

    /// <summary>How long the health check may take, in milliseconds.</summary>
    public int? HealthCheckTimeout { get; set; }

    internal void ParseConnectionString(string connectionString)
    {
        if (Uri.TryCreate(connectionString, UriKind.Absolute, out var address))
        {
            Endpoint = address;
            return;
        }

        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (parts.TryGetValue("Endpoint", out var endpoint) && Uri.TryCreate(endpoint.ToString(), UriKind.Absolute, out var server))
        {
            Endpoint = server;
        }

        if (parts.TryGetValue("MasterKey", out var masterKey))
        {
            MasterKey = masterKey.ToString();
        }
    }
}
