namespace Aspire.Npgsql;

/// <summary>How an application talks to PostgreSQL.</summary>
public sealed class NpgsqlSettings
{
    /// <summary>Where the database is.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>No health check.</summary>
    public bool DisableHealthChecks { get; set; }

    /// <summary>No spans.</summary>
    public bool DisableTracing { get; set; }

    /// <summary>No metrics.</summary>
    public bool DisableMetrics { get; set; }
}
