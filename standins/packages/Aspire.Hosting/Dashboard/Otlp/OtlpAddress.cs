using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting.Dashboard.Otlp;

/// <summary>Where processes send their telemetry, known once the dashboard listens, and the key that proves that they are ours.</summary>
internal sealed class OtlpAddress(IConfiguration configuration)
{
    public const string KeyHeader = "x-otlp-api-key";

    public string Key { get; } = configuration["AppHost:OtlpApiKey"] ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public string? Endpoint { get; set; }
}
