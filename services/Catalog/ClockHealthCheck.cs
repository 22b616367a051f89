using Microsoft.Extensions.Diagnostics.HealthChecks;
using MongoDB.Bson;
using MongoDB.Driver;

namespace StreamPlatform.Catalog;

// Unhealthy while this clock is far from that of the database: it would find everybody's tokens out of date.
internal sealed class ClockHealthCheck(IMongoDatabase database, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var hello = await database.RunCommandAsync<BsonDocument>(new BsonDocument("hello", 1), cancellationToken: cancellationToken);
        var ahead = time.GetUtcNow() - new DateTimeOffset(hello["localTime"].ToUniversalTime());
        return ahead.Duration() <= Tolerance
            ? HealthCheckResult.Healthy()
            : new HealthCheckResult(context.Registration.FailureStatus, FormattableString.Invariant($"This clock is {ahead.TotalSeconds:0} s ahead of the database's."));
    }
}
