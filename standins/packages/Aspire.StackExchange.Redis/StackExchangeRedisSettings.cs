namespace Aspire.StackExchange.Redis;

/// <summary>How an application talks to Redis.</summary>
public sealed class StackExchangeRedisSettings
{
    /// <summary>Where the server is, in the form of StackExchange.Redis.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>No health check.</summary>
    public bool DisableHealthChecks { get; set; }

    /// <summary>No spans.</summary>
    public bool DisableTracing { get; set; }

    /// <summary>Connect at first use instead of at start.</summary>
    public bool DisableAutoActivation { get; set; }
}
