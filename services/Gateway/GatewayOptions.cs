using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Gateway;

internal sealed class GatewayOptions
{
    public const string Section = "Gateway";

    // Networks (CIDR) of the proxies in front, whose X-Forwarded headers are believed. None: whoever connects is the client.
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    // Addresses of edges as browsers see them, where these are not the ones that service discovery knows.
    public IReadOnlyList<string> EdgeAddresses { get; init; } = [];

    // a whole office may share one address
    [Required, ValidateObjectMembers]
    public RateLimit AddressLimit { get; init; } = new() { Burst = 400, PerSecond = 100 };

    [Required, ValidateObjectMembers]
    public RateLimit UserLimit { get; init; } = new() { Burst = 100, PerSecond = 20 };

    // a service on the same network answers to a connection at once or not at all
    [Range(typeof(TimeSpan), "00:00:00.1", "00:00:30")]
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(2);

    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    // counted anew with every byte that comes: an upload may take days, but not stand still
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan StalledUploadTimeout { get; init; } = TimeSpan.FromMinutes(2);

    // how long an upstream that failed several times in a row is left alone
    [Range(typeof(TimeSpan), "00:00:00.1", "00:05:00")]
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromSeconds(2);
}

internal sealed class RateLimit
{
    [Range(1, 100_000)]
    public int Burst { get; init; }

    [Range(1, 100_000)]
    public int PerSecond { get; init; }
}

[OptionsValidator]
internal sealed partial class GatewayOptionsValidator : IValidateOptions<GatewayOptions>;
