namespace Aspire.RabbitMQ.Client;

/// <summary>How an application talks to RabbitMQ.</summary>
public sealed class RabbitMQClientSettings
{
    /// <summary>Where the broker is: an amqp URI.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How often to try again when the broker does not answer: 5.</summary>
    public int MaxConnectRetryCount { get; set; } = 5;

    /// <summary>No health check.</summary>
    public bool DisableHealthChecks { get; set; }

    /// <summary>No spans.</summary>
    public bool DisableTracing { get; set; }

    /// <summary>Connect at first use instead of at start.</summary>
    public bool DisableAutoActivation { get; set; }
}
