namespace Aspire.MongoDB.Driver;

/// <summary>How an application talks to MongoDB.</summary>
public sealed class MongoDBSettings
{
    /// <summary>Where the server is, and the database.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>No health check.</summary>
    public bool DisableHealthChecks { get; set; }

    /// <summary>How long the health check may take, in milliseconds.</summary>
    public int? HealthCheckTimeout { get; set; }

    /// <summary>No spans.</summary>
    public bool DisableTracing { get; set; }
}
