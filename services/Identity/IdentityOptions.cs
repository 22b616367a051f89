using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace StreamPlatform.Identity;

internal sealed class IdentityOptions
{
    public const string Section = "Identity";

    // the secret that wraps the signing keys in the database; every replica must be given the same one
    [Required, MinLength(32)]
    public required string KeyWrappingKey { get; init; }

    // where new users' rows live
    [Required, RegularExpression("^[a-z]{2}$")]
    public string Region { get; init; } = "eu";

    [Required, MinLength(1), ValidateEnumeratedItems]
    public required IReadOnlyList<ShardRange> Shards { get; init; }

    [Range(typeof(TimeSpan), "00:01:00", "00:15:00")]
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromMinutes(10);

    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan SessionIdleLifetime { get; init; } = TimeSpan.FromDays(14);

    [Range(typeof(TimeSpan), "01:00:00", "180.00:00:00")]
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromDays(90);

    // two tabs of one browser may send the same refresh token at the same moment
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan RefreshGrace { get; init; } = TimeSpan.FromSeconds(10);

    [Range(typeof(TimeSpan), "1.00:00:00", "365.00:00:00")]
    public TimeSpan SigningKeyLifetime { get; init; } = TimeSpan.FromDays(30);

    // how long a key is published before it signs: longer than anyone caches the key set
    [Range(typeof(TimeSpan), "01:00:00", "30.00:00:00")]
    public TimeSpan SigningKeyNotice { get; init; } = TimeSpan.FromDays(2);

    [Range(typeof(TimeSpan), "00:05:00", "01:00:00")]
    public TimeSpan ResetLifetime { get; init; } = TimeSpan.FromMinutes(30);

    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan VerificationLifetime { get; init; } = TimeSpan.FromHours(24);

    // between two mails of the same sort to one address
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan LinkPause { get; init; } = TimeSpan.FromMinutes(2);

    [Range(typeof(TimeSpan), "00:00:00.100", "01:00:00")]
    public TimeSpan LinkInterval { get; init; } = TimeSpan.FromSeconds(2);

    [Required, ValidateObjectMembers]
    public RateLimit MailLimit { get; init; } = new() { Burst = 5, PerMinute = 1 };

    [Required, ValidateObjectMembers]
    public RateLimit RegisterLimit { get; init; } = new() { Burst = 10, PerMinute = 2 };

    [Required, ValidateObjectMembers]
    public RateLimit SignInLimit { get; init; } = new() { Burst = 20, PerMinute = 20 };

    [Required, ValidateObjectMembers]
    public RateLimit SessionLimit { get; init; } = new() { Burst = 60, PerMinute = 120 };
}

internal sealed class RateLimit
{
    [Range(1, 10_000)]
    public int Burst { get; init; }

    [Range(1, 10_000)]
    public int PerMinute { get; init; }
}

internal sealed class ShardRange
{
    // first and last bucket, in hexadecimal as in a user id
    [Required, RegularExpression("^[0-9a-f]{3}$")]
    public required string From { get; init; }

    [Required, RegularExpression("^[0-9a-f]{3}$")]
    public required string To { get; init; }

    // name of a connection string
    [Required]
    public required string Database { get; init; }
}
